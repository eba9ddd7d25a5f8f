interface DeadlineLike {
  readonly binds: 'filing' | 'submission' | 'step' | 'information';
  readonly receiver: string | null;
  /** Null: 常年受理, without a last day. */
  readonly due: string | null;
}

/** What happens by a date that binds, said to those who write: who hands in, and where to. */
export function handInWords({ binds, receiver, due }: DeadlineLike, seals: boolean): string {
  if (binds === 'submission') return '请在此之前在系统里提交；逾期须经上级工会同意延期。';
  if (binds !== 'filing') return '逾期请与上级工会联系。';
  if (due === null) return `随时可以申报，推荐单位随推荐随报送${receiver ? `至${receiver}` : ''}。`;
  const room = seals ? '，请给单位工会和推荐单位留出盖章的时间' : '';
  return `推荐单位须在此之前报送${receiver ? `至${receiver}` : ''}${room}。`;
}
