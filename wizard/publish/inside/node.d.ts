/** What the build's scripts use of Node: its own types would be one package more to pin and to read. */
declare module "node:fs" {
  interface Entry {
    name: string;
    parentPath: string;
    isDirectory(): boolean;
  }
  export function readFileSync(file: string | URL | number, encoding: "utf8"): string;
  export function readFileSync(file: string | URL): Uint8Array<ArrayBuffer>;
  export function writeFileSync(file: string | number, content: string | Uint8Array): void;
  export function readdirSync(folder: string, how: { recursive: true; withFileTypes: true }): Entry[];
}

declare module "node:path" {
  export function join(...parts: string[]): string;
  export function basename(path: string): string;
}

declare module "node:url" {
  export function pathToFileURL(path: string): URL;
}

declare module "node:util" {
  export function promisify<C, H>(
    work: (content: C, how: H, done: (fault: Error | null, result: Uint8Array) => void) => void,
  ): (content: C, how: H) => Promise<Uint8Array>;
}

declare module "node:zlib" {
  type Done = (fault: Error | null, result: Uint8Array) => void;
  type Constant = "BROTLI_PARAM_QUALITY" | "BROTLI_PARAM_LGWIN" | "BROTLI_PARAM_SIZE_HINT" | "ZSTD_c_compressionLevel" | "ZSTD_c_windowLog";
  export const constants: Record<Constant, number>;
  export function gzip(content: Uint8Array, how: { level: number }, done: Done): void;
  export function brotliCompress(content: Uint8Array, how: { params: Record<number, number> }, done: Done): void;
  export function zstdCompressSync(content: Uint8Array, how: { params: Record<number, number> }): Uint8Array;
  export function zstdDecompressSync(content: Uint8Array, how: { maxOutputLength: number }): Uint8Array<ArrayBuffer>;
}

declare const process: { argv: string[]; exitCode: number };
