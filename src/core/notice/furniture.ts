/** Page numbers and the like, which stand between two lines of one sentence: "— 3 —", "第 1 页 共 5 页". */
export function isFurniture(line: string): boolean {
  const bare = line.replace(/[\s\u3000]/g, '');
  return /^[-—–－·]+[\d０-９]{1,3}[-—–－·]+$|^第[\d０-９]{1,3}页(?:[,，/]?共[\d０-９]{1,3}页)?$|^[-—_=─━]{3,}$|^\d{1,3}\/\d{1,3}$|^[\u2500-\u257f]+$/.test(
    bare,
  );
}
