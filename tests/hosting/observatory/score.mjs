// Has Mozilla's Observatory score one answer of a server, offline: {"headers", "html"} on standard input.
// What it would fetch is put together here: the page by https, and plain http that leads there.
import { readFileSync } from "node:fs";

import { AxiosHeaders } from "axios";

const OBSERVATORY = "./node_modules/@mdn/mdn-http-observatory/src";
const { ALL_TESTS, ALGORITHM_VERSION } = await import(`${OBSERVATORY}/constants.js`).then(
  async (constants) => ({ ...(await import(`${OBSERVATORY}/types.js`)), ...constants }),
);
const { Requests } = await import(`${OBSERVATORY}/types.js`);
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await import(`${OBSERVATORY}/grader/charts.js`);
const { getGradeForScore, getScoreModifier } = await import(`${OBSERVATORY}/grader/grader.js`);
const { parseHttpEquivHeaders } = await import(`${OBSERVATORY}/retriever/utils.js`);

const HOST = "guide.example";
const { headers, html } = JSON.parse(readFileSync(0, "utf8"));

const asked = new Requests(HOST);
const answer = {
  status: 200,
  headers: new AxiosHeaders(headers),
  data: html,
  request: { path: "/", protocol: "https:", host: HOST },
  verified: true,
  httpEquiv: parseHttpEquivHeaders(html, `https://${HOST}/`),
};
Object.assign(asked.responses, {
  auto: answer,
  https: answer,
  http: answer,
  cors: answer,
  httpRedirects: [
    { url: new URL(`http://${HOST}/`), status: 301 },
    { url: new URL(`https://${HOST}/`), status: 200 },
  ],
  httpsRedirects: [{ url: new URL(`https://${HOST}/`), status: 200 }],
});
asked.resources.path = html;
asked.session = { url: new URL(`https://${HOST}/`), jar: undefined };

// As the library's own scan() adds up: extra credit counts only for what is an A without it.
const results = ALL_TESTS.map((test) => test(asked)).map(({ result, pass, constructor }) => ({
  test: constructor.name,
  result,
  pass,
  points: getScoreModifier(result),
}));
const lost = results.reduce((sum, { points }) => sum + Math.min(points, 0), 100);
const whole = results.reduce((sum, { points }) => sum + points, 100);
const { score, grade } = getGradeForScore(lost >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? whole : lost);
process.stdout.write(JSON.stringify({ score, grade, algorithm: ALGORITHM_VERSION, results }));
