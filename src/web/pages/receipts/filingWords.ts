import { cityMoment, dayInWords } from '../../parts/cityTime.ts';
import type { Desk } from './pile.ts';

/** How paper and electronic file stand to the deadline, in words (3.7). */
export function filingWords({
  filing,
  deadline,
  paperOn,
}: Pick<Desk, 'filing' | 'deadline' | 'paperOn'>): string {
  const came = paperOn ? `汇总表纸质件${dayInWords(paperOn)}送达` : '';
  if (filing) {
    const note = filing.late ? '（逾期）' : filing.paperOn ? '（纸质件按期送达，算按时）' : '';
    return `电子版 ${cityMoment(filing.receivedAt)} 报送${note}${came ? `；${came}` : ''}。`;
  }
  const until = deadline?.due ? `${deadline.printed}以前送达的，以后电子报送仍算按时。` : '';
  if (!came) return `还没有电子报送，纸质材料可以先收。${until}`;
  if (!deadline) return `还没有电子报送，${came}。`;
  return deadline.due === null || paperOn! <= deadline.due
    ? `还没有电子报送；${came}，以后电子报送仍算按时。`
    : `还没有电子报送；${came}，晚于截止时间 ${deadline.printed}。`;
}
