// Lets made-up time pass, and tells when the worker gives up: run by test_patience.py.
import { mock } from "node:test";
import { refuseWhenStill } from "../../wizard/browser/js/patience.js";

let now = 0;
mock.method(performance, "now", () => now);
mock.timers.enable({ apis: ["setTimeout"] });
const pass = async (seconds) => {
  for (let second = 0; second < seconds; second += 1) {
    now += 1000;
    mock.timers.tick(1000);
    await Promise.resolve();
  }
};
const runtime = { heard: 0, late: (milliseconds) => `nothing for ${milliseconds / 1000} seconds` };
const told = [];
refuseWhenStill(90_000, runtime).catch(({ message }) => told.push([now / 1000, message]));
for (let piece = 0; piece < 12; piece += 1) {
  await pass(50);
  runtime.heard = now;
}
const waiting = told.length === 0;
await pass(200);
console.log(JSON.stringify({ waiting, told }));
