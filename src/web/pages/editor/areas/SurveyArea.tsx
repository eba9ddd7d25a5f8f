import type { AreaProps } from '../areaProps.ts';
import { surveyWords } from '../describe/survey.ts';
import { OneArea } from './OneArea.tsx';

/** 摸底调查: narrative parts, figures, the standard's items and causes (R6-R8). */
export default function SurveyArea(props: AreaProps) {
  return <OneArea {...props} part="survey" element={surveyWords} optional="摸底调查问什么" />;
}
