import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import {
  CallFailed,
  type CommandInput,
  type CommandName,
  type CommandOutput,
} from '../../contract/client.ts';
import { client } from '../browserClient.ts';
import { newKey } from '../newKey.ts';

interface Attempt<O> {
  readonly key: string;
  readonly digest: string;
  running: Promise<O> | undefined;
}

/**
 * Runs a command of the API. One intention has one key: a second press while it runs joins the first, and a retry of
 * the same input after a lost answer sends the same key. Afterwards what the screens show is asked for again.
 * `run` answers undefined when it failed; the reason stands in `failure`.
 */
export function useCommand<N extends CommandName>(name: N) {
  const queries = useQueryClient();
  const attempt = useRef<Attempt<CommandOutput<N>> | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailed | undefined>();

  async function run(input: CommandInput<N>): Promise<CommandOutput<N> | undefined> {
    const digest = JSON.stringify(input);
    if (attempt.current?.digest !== digest) attempt.current = { key: newKey(), digest, running: undefined };
    const mine = attempt.current;
    if (mine.running) return mine.running.catch(() => undefined);
    setBusy(true);
    setFailure(undefined);
    mine.running = client.command(name, input, { key: mine.key });
    try {
      const output = await mine.running;
      attempt.current = undefined;
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'programmeRevision' });
      return output;
    } catch (error) {
      mine.running = undefined;
      const failed = error instanceof CallFailed ? error : new CallFailed(500, 'broken', String(error));
      if (!failed.uncertain) attempt.current = undefined;
      if (failed.status === 401) void queries.invalidateQueries({ queryKey: ['me'] });
      setFailure(failed);
      return undefined;
    } finally {
      setBusy(false);
    }
  }
  return { run, busy, failure, clear: () => setFailure(undefined) };
}
