import { createClient } from '../contract/client.ts';
import { seeServerBuild } from './session/serverBuild.ts';

/** The one client of this tab. */
export const client = createClient((address, sending) => fetch(address, sending), '', seeServerBuild);
