import { createClient } from '../contract/client.ts';
import { seeReached } from './session/reached.ts';
import { seeServerBuild } from './session/serverBuild.ts';
import { seeServerDate } from './session/serverClock.ts';

/** The one client of this tab. */
export const client = createClient(
  async (address, sending) => {
    const answer = await fetch(address, sending).catch((error: unknown) => {
      seeReached(false);
      throw error;
    });
    seeReached(true);
    seeServerDate(answer.headers.get('date'));
    return answer;
  },
  '',
  seeServerBuild,
);
