// Launches the lesson in scormhost's own player; what its server would keep, the test keeps (`record`).
"use strict";

const { edition } = JSON.parse(new URLSearchParams(location.search).get("asked"));
const settings = { cmiUrl: "/record/cmi", contentUrl: `${edition}/index.html`, learnerId: "1", learnerName: "Sample" };
window[edition === "2004" ? "__SCORMHOST_SCORM2004__" : "__SCORMHOST_SCORM12__"] = settings;
const player = document.createElement("script");
player.src = `scormhost-${edition}.js`;
document.body.append(player);
