import type { AreaProps } from '../areaProps.ts';
import { workLogWords } from '../describe/workLog.ts';
import { OneArea } from './OneArea.tsx';

/** 年度记录: what studios write down through the year, and where it goes in next year's form (R74-R78, F30). */
export default function WorkLogArea(props: AreaProps) {
  return <OneArea {...props} part="workLog" element={workLogWords} optional="平时要记的事" />;
}
