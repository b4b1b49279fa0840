/** How long a start is waited for: while something still arrives, without end. */

import { HostFault } from "./published.js";

/**
 * Gives up once nothing has arrived for a while: what still comes, however slowly, is waited for.
 *
 * @param {number} milliseconds
 * @param {{heard: number, late: (milliseconds: number) => string}} runtime when something arrived last, and what to say
 * @returns {Promise<never>}
 */
export function refuseWhenStill(milliseconds, runtime) {
  return new Promise((_, reject) => {
    const look = () => {
      const left = runtime.heard + milliseconds - performance.now();
      if (left > 0) setTimeout(look, left);
      else reject(new HostFault(runtime.late(milliseconds)));
    };
    look();
  });
}
