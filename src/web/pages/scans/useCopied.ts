import { useKept } from '../../office/useKept.ts';
import type { ScanBox } from './scanPages.ts';

/** What of the paper the system lacks; kept on this device until it is recorded (rule 7). */
export function useCopied(scanPage: string, { step, needs, text, signatory, paperDate }: ScanBox) {
  const key = `check ${scanPage} ${step}`;
  const [typedText, setText, forgetText] = useKept(`${key} text`, '');
  const [typedHand, setHand, forgetHand] = useKept(`${key} hand`, '');
  const [typedDate, setDate, forgetDate] = useKept(`${key} date`, '');
  const lacks = {
    text: needs.includes('text') && !text,
    hand: needs.includes('signatory') && !signatory,
    date: needs.includes('date') && !paperDate,
  };
  return {
    lacks,
    text: [typedText, setText] as const,
    hand: [typedHand, setHand] as const,
    date: [typedDate, setDate] as const,
    input: {
      ...(lacks.text ? { text: typedText.trim() } : {}),
      ...(lacks.hand ? { signatory: typedHand.trim() } : {}),
      ...(lacks.date ? { paperDate: typedDate } : {}),
    },
    whole:
      !(lacks.text && typedText.trim() === '') &&
      !(lacks.hand && typedHand.trim() === '') &&
      !(lacks.date && typedDate === ''),
    forget: () => {
      forgetText();
      forgetHand();
      forgetDate();
    },
  };
}
