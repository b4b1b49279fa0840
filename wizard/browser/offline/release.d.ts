/** What the build puts in front of `sw.js`; its shape is `Release` there. */
declare const RELEASE: unknown;
