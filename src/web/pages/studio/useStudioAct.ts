import { useState } from 'react';
import type { CommandInput, CommandName } from '../../../contract/client.ts';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';

/** One dialog of a studio's file: what is typed is kept until the act is done, faults show after the first press. */
export function useStudioAct<N extends CommandName, T extends object>(
  name: N,
  key: string,
  start: T,
  onClose: () => void,
) {
  const { run, busy, failure } = useCommand(name);
  const [typed, setTyped, forget] = useKept(key, start);
  const [asked, setAsked] = useState(false);
  async function act(
    wrong: Readonly<Record<string, string | undefined>>,
    input: CommandInput<N>,
    done: string,
  ): Promise<void> {
    setAsked(true);
    if (Object.values(wrong).some(Boolean)) return;
    if (!(await run(input))) return;
    announce(done);
    forget();
    onClose();
  }
  const cancel = () => {
    forget();
    onClose();
  };
  return {
    typed,
    change: (part: Partial<T>) => setTyped({ ...typed, ...part }),
    asked,
    busy,
    failure,
    act,
    cancel,
  };
}
