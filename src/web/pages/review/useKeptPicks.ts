import { useKept } from '../../office/useKept.ts';
import type { Pick } from './ReturnPanel.tsx';

function isPick(value: unknown): value is Pick {
  const { path, reason } = (value ?? {}) as Partial<Pick>;
  return typeof path === 'string' && typeof reason === 'string';
}

function readPicks(text: string): readonly Pick[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isPick) : [];
  } catch {
    return [];
  }
}

/** The fields picked for a return with what is wrong there; kept like all typed text (rule 7). */
export function useKeptPicks(
  application: string,
): readonly [readonly Pick[], (picks: readonly Pick[]) => void] {
  const [text, write, forget] = useKept(`picks ${application}`, '[]');
  return [
    readPicks(text),
    (picks) => {
      write(JSON.stringify(picks));
      if (picks.length === 0) forget();
    },
  ];
}
