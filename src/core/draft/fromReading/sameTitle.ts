/** Words to compare by: width, blanks, brackets around titles and remarks do not count. */
export const bareWords = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s《》“”"]/g, '')
    .replace(/[（(]/g, '(')
    .replace(/[）)]/g, ')');

/** Titles of one form: 创新工作推荐审批表 and 创新工作室推荐审批表 (S2). */
export function sameTitle(one: string, other: string): boolean {
  const plain = (text: string) =>
    bareWords(text)
      .replace(/^\d{4}年度?/, '')
      .replace(/工作室/g, '工作');
  const [left, right] = [plain(one), plain(other)];
  return (
    left === right ||
    (Math.min(left.length, right.length) >= 4 && (left.endsWith(right) || right.endsWith(left)))
  );
}
