// A stricter learning system over scorm-again: notes every call that a narrow one would refuse.
"use strict";

/* exported strict */
const RULES = {
  "1.2": {
    names: { start: "LMSInitialize", finish: "LMSFinish", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit", error: "LMSGetLastError" },
    values: [
      [/^cmi\.suspend_data$/, /^[\s\S]{0,4096}$/],
      [/^cmi\.core\.lesson_location$/, /^.{0,255}$/],
      [/^cmi\.core\.lesson_status$/, /^(passed|completed|failed|incomplete|browsed)$/],
      [/^cmi\.core\.exit$/, /^(time-out|suspend|logout|)$/],
      [/^cmi\.core\.session_time$/, /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/],
      [/^cmi\.core\.score\.(raw|min|max)$/, /^(100|\d{1,2})$/],
      [/^cmi\.interactions\.\d+\.id$/, /^[!-~]{1,255}$/],
      [/^cmi\.interactions\.\d+\.type$/, /^choice$/],
      [/^cmi\.interactions\.\d+\.time$/, /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/],
      [/^cmi\.interactions\.\d+\.latency$/, /^\d{2,4}:\d{2}:\d{2}$/],
      [/^cmi\.interactions\.\d+\.weighting$/, /^1$/],
      [/^cmi\.interactions\.\d+\.(student_response|correct_responses\.0\.pattern)$/, /^[a-z]$/],
      [/^cmi\.interactions\.\d+\.result$/, /^(correct|wrong)$/],
    ],
  },
  2004: {
    names: { start: "Initialize", finish: "Terminate", get: "GetValue", set: "SetValue", commit: "Commit", error: "GetLastError" },
    values: [
      [/^cmi\.suspend_data$/, /^[\s\S]{0,4096}$/],
      [/^cmi\.location$/, /^.{0,255}$/],
      [/^cmi\.completion_status$/, /^(completed|incomplete)$/],
      [/^cmi\.success_status$/, /^(passed|failed)$/],
      [/^cmi\.exit$/, /^(suspend|normal)$/],
      [/^cmi\.session_time$/, /^PT\d+H\d+M\d+S$/],
      [/^cmi\.progress_measure$/, /^(0(\.\d{1,2})?|1)$/],
      [/^cmi\.score\.scaled$/, /^(0(\.\d{1,2})?|1)$/],
      [/^cmi\.score\.(raw|min|max)$/, /^(100|\d{1,2})$/],
      [/^cmi\.interactions\.\d+\.id$/, /^[!-~]{1,255}$/],
      [/^cmi\.interactions\.\d+\.type$/, /^choice$/],
      [/^cmi\.interactions\.\d+\.timestamp$/, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/],
      [/^cmi\.interactions\.\d+\.latency$/, /^PT\d+H\d+M\d+S$/],
      [/^cmi\.interactions\.\d+\.weighting$/, /^1$/],
      [/^cmi\.interactions\.\d+\.description$/, /^.{1,250}$/],
      [/^cmi\.interactions\.\d+\.(learner_response|correct_responses\.0\.pattern)$/, /^[a-z]$/],
      [/^cmi\.interactions\.\d+\.result$/, /^(correct|incorrect)$/],
    ],
  },
};

/**
 * Wraps an interface: passes every call on, keeps what was set, notes what was wrong.
 * @param {object} real an interface of scorm-again
 * @param {"1.2" | "2004"} edition
 */
function strict(real, edition) {
  const { names, values } = RULES[edition];
  const told = { set: {}, calls: [], faults: [], open: false, ended: false };
  const note = (what) => told.faults.push(what);
  const call = (name, ...given) => {
    told.calls.push([name, ...given]);
    if (given.some((one) => typeof one !== "string")) note(`${name} was given something that is no text`);
    if (name !== names.start && !told.open) note(`${name} before the start or after the end`);
    const answer = real[name](...given);
    if (typeof answer !== "string") note(`${name} answered ${typeof answer}`);
    return answer;
  };
  const api = {
    [names.start]: (given) => {
      if (given !== "") note("the start takes an empty text");
      if (told.open || told.ended) note("started twice");
      told.open = true;
      return call(names.start, given);
    },
    [names.finish]: (given) => {
      const answer = call(names.finish, given);
      told.open = false;
      told.ended = true;
      return answer;
    },
    [names.get]: (element) => call(names.get, element),
    [names.commit]: (given) => call(names.commit, given),
    [names.error]: () => real[names.error](),
    [names.set]: (element, value) => {
      const rule = values.find(([name]) => name.test(element));
      if (!rule) note(`${element} is not among the elements expected`);
      else if (!rule[1].test(value)) note(`${element} cannot be ${value.slice(0, 80)}`);
      const answer = call(names.set, element, value);
      if (answer !== "true") note(`${element} = ${value.slice(0, 80)} was refused: ${real[names.error]()}`);
      told.set[element] = value;
      return answer;
    },
  };
  return { api, told };
}
