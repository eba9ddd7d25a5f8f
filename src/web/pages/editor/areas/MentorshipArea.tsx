import type { AreaProps } from '../areaProps.ts';
import { mentorshipWords } from '../describe/mentorship.ts';
import { OneArea } from './OneArea.tsx';

/** 名师带徒: term, numbers, agreement, plan and rewards (R9-R12). */
export default function MentorshipArea(props: AreaProps) {
  return <OneArea {...props} part="mentorship" element={mentorshipWords} optional="名师带徒的规则" />;
}
