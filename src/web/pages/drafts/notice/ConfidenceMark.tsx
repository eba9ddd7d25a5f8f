import type { Confidence } from '../../../../core/notice/reading.ts';
import { confidenceWords } from './elements.ts';

/** 拿得准 / 大致可信 / 请核对: words with a sign, never colour alone. */
export function ConfidenceMark({ confidence }: { readonly confidence: Confidence }) {
  const { words, look } = confidenceWords[confidence];
  return (
    <span className="of-mark" data-tone={look}>
      {words}
    </span>
  );
}
