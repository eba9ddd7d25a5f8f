import type { AreaProps } from '../areaProps.ts';
import { wordsWords } from '../describe/programmeWords.ts';
import { OneArea } from './OneArea.tsx';

/** 用词: what the screens and papers call things (F52). */
export default function WordsArea(props: AreaProps) {
  return <OneArea {...props} part="words" element={wordsWords} />;
}
