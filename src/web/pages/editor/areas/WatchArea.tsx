import type { AreaProps } from '../areaProps.ts';
import { watchWords } from '../describe/watch.ts';
import { OneArea } from './OneArea.tsx';

/** 预警: what every year asks, silence, reviews, the annual report (R77, R78). */
export default function WatchArea(props: AreaProps) {
  return <OneArea {...props} part="watch" element={watchWords} optional="预警的规则" />;
}
