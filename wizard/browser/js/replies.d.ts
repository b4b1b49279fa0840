// Made from ../replies.schema.json by `python -m tests.browser.reply_types`; do not edit.

export type Texts = Record<string, string>;

export type Answers = Record<string, string[]>;

export type Offered = Record<string, { text: string; why: string; }>;

/** The case as the page holds it once a file has been taken up. */
export type Held = { file: string; id: string; fields: Texts; accepted: string[]; taken: string[]; offered: Offered; opened: string; answers: Answers; practice: boolean; };

/** A page, its html from our own autoescaped macros; error is why the answer was refused. */
export type Page = { kind: string; at: string; title: string; html: string; error?: string; answers?: Answers; held?: Held; };

/** Why a file cannot be opened, in words and as an error summary. */
export type Refused = { error: string; summary: string; };

/** Why nothing was made, in words. */
export type Problem = { error: string; };

/** That there is nothing to be handed over, in words. */
export type Nothing = { none: string; };

/** A file to be handed to the browser. */
export type Handed = { filename: string; type: string; base64: string; };

/** A case file; file is the text that the case goes on from. */
export type SavedFile = { filename: string; type: string; base64: string; file: string; };

/** A letter as it stands: itself, what is missing, as text and for an e-mail; dates shown, refused, offered. */
export type Preview = { html: string; findings: string; summary: string; text: string; mail: string; next: string; shown: Texts; problems: Texts; suggested: Texts; complete: boolean; };

/** The block about sending, with the case file as it is now; error is empty where all went well. */
export type Sent = { html: string; file: string; error: string; };

export interface Replies {
  page: Page;
  submit: Page;
  go_on: Page;
  begin_next: Page;
  open_case: Page | Refused;
  save_case: SavedFile | Problem;
  whole_case: Handed | Problem;
  calendar: Handed | Nothing;
  word: Handed;
  letter_preview: Preview;
  put_down_sent: Sent;
  take_back_sent: Sent;
}
