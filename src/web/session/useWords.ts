import { createContext, useContext } from 'react';
import type { Words } from '../../core/programme/words.ts';
import { useCampaign } from './useCampaign.ts';
import { useMe } from './useMe.ts';

/** The words of what a screen is about, where that is not the campaign that is worked on: an application's, a draft's. */
export const WordsContext = createContext<Words | undefined>(undefined);

/** Until the server has said who is signed in no sentence is on the screen. */
const none: Words = { designation: '', lead: '', subsidy: '', standard: '', organiser: '' };

/** What things are called here: as this application or draft says, else this campaign, else the work of now, as the server says. */
export function useWords(): Words {
  const own = useContext(WordsContext);
  const { campaign } = useCampaign();
  const { data } = useMe();
  return own ?? campaign?.words ?? data?.words ?? none;
}
