// Launches the lesson in a frame with what an earlier launch left behind, as a learning system does.
"use strict";

const asked = new URLSearchParams(location.search);
const edition = asked.get("edition") === "2004" ? "2004" : "1.2";
const modern = edition === "2004";
const settings = { autocommit: false, logLevel: 5 };
const real = modern ? new window.Scorm2004API(settings) : new window.Scorm12API(settings);
const left = JSON.parse(asked.get("left") ?? "null");
if (left) real.loadFromFlattenedJSON(left, "");
const { api, told } = strict(real, edition);
window[modern ? "API_1484_11" : "API"] = api;
window.told = told;
document.querySelector("iframe").src = `${edition}/index.html`;
