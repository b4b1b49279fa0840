// Launches the lesson in Open edX's own player; what its server would keep, the test keeps (`record`).
"use strict";

const { edition, left } = JSON.parse(new URLSearchParams(location.search).get("asked"));
const settings = { scorm_version: edition === "2004" ? "SCORM_2004" : "SCORM_12", scorm_data: left, tracking_enabled: false };
const runtime = { handlerUrl: (_, name) => `record/${name}` };
window.ScormXBlock(runtime, document.querySelector("#block"), settings);
window.$(() => { document.querySelector("iframe").src = `${edition}/index.html`; });
