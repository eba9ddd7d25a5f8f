import { useSyncExternalStore } from 'react';
import type { QueryOutput } from '../../contract/client.ts';
import { useContractQuery } from '../parts/useContractQuery.ts';

export type Campaign = QueryOutput<'campaignList'>['campaigns'][number];

const shelf = 'gongfang.campaign';
const listeners = new Set<() => void>();

function readChosen(): string {
  try {
    return localStorage.getItem(shelf) ?? '';
  } catch {
    return '';
  }
}
let chosen = readChosen();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Works on another year from now on, on this device. */
export function chooseCampaign(id: string): void {
  chosen = id;
  try {
    localStorage.setItem(shelf, id);
  } catch {
    // A full or forbidden store only means that the choice ends with the tab.
  }
  for (const listener of listeners) listener();
}

/** All years, newest first, those that are closed behind the open ones. */
export function inOrder(campaigns: readonly Campaign[]): readonly Campaign[] {
  const closed = ({ closedAt }: Campaign) => Number(closedAt !== null);
  return [...campaigns].sort((left, right) => closed(left) - closed(right) || right.year - left.year);
}

/** The campaign that is worked on now: the one chosen on this device, else the one of this year, as the server says. */
export function useCampaign(): {
  campaign: Campaign | undefined;
  /** All there are, in the order in which they are offered. */
  campaigns: readonly Campaign[];
  loading: boolean;
  error: Error | null;
} {
  const { data, isPending, error } = useContractQuery('campaignList', {}, { staleTime: 300_000 });
  const wanted = useSyncExternalStore(subscribe, () => chosen);
  const campaigns = inOrder(data?.campaigns ?? []);
  const campaign =
    campaigns.find(({ id }) => id === wanted) ?? campaigns.find(({ current }) => current) ?? campaigns[0];
  return { campaign, campaigns, loading: isPending, error };
}
