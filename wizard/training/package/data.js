// Stands in for the cases while types are checked; the build writes the real file of this name.

/** @type {import("./types.js").Data} */
export const data = {
  title: "", council: "", version: "", rules: "", pass: 80, cases: 0,
  marks: {}, sections: {}, clauses: {}, whys: [], exercises: [],
};
