import { useCommand } from '../../parts/useCommand.ts';
import { chooseCampaign } from '../../session/useCampaign.ts';
import type { OpenedDraft } from './OpenDraft.tsx';

/** Publishes a draft as a new campaign, or as the next revision of the one it changes. */
export function usePublish({ draft, store }: OpenedDraft) {
  const year = useCommand('publishDraft');
  const revision = useCommand('publishRevision');
  const revises = draft.revises !== null;
  async function publish(closing: boolean): Promise<void> {
    const versions = { ...store.read().saved.versions };
    const made = revises
      ? await revision.run({ draft: draft.id, versions })
      : await year.run({
          ...{ draft: draft.id, versions },
          closePrevious: draft.previous !== null && closing,
        });
    // What comes next is about the year that was just published.
    if (made) chooseCampaign(made.campaign);
  }
  const { busy, failure } = revises ? revision : year;
  return { publish, busy, failure, revises };
}
