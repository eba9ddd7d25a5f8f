import { useNavigate } from '@tanstack/react-router';
import type { CommandInput } from '../../../../contract/client.ts';
import { useCommand } from '../../../parts/useCommand.ts';

/** Begins a draft and opens it. */
export function useBegin() {
  const { run, busy, failure } = useCommand('startDraft');
  const navigate = useNavigate();
  async function begin(input: CommandInput<'startDraft'>): Promise<boolean> {
    const made = await run(input);
    if (made) void navigate({ to: `/drafts/${made.draft}` });
    return made !== undefined;
  }
  return { begin, busy, failure };
}
