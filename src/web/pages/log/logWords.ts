const subjects: Readonly<Record<string, string>> = {
  application: '申报',
  campaign: '年度工作',
  person: '账号',
  body: '推荐单位',
  filing: '报送',
  designation: '命名',
  quota: '名额',
  upload: '文件',
  installation: '系统',
};

/** What an event is about, in words. */
export function subjectWords(kind: string): string {
  return subjects[kind] ?? '其他';
}

export function outcomeWords(outcome: string): string {
  return outcome === 'refused' ? '未准许' : '已办成';
}

/** The place in the sealed chain; a fresh event waits a moment for it. */
export function positionWords(position: number | null): string {
  return position === null ? '等待封存' : `第 ${position} 条`;
}
