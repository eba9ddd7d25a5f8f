import type { AreaProps } from '../areaProps.ts';
import { publicNoticeWords } from '../describe/track.ts';
import { OneArea } from './OneArea.tsx';

/** 公示 of those to be named, after the last step. */
export default function PublicNoticeArea(props: AreaProps) {
  return <OneArea {...props} part="publicNotice" element={publicNoticeWords} optional="评审结束后的公示" />;
}
