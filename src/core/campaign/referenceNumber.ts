/**
 * A document number without its ways of being typed: 鄂工办〔2019〕22号, 鄂工办[2019]22号 and 鄂工办（２０１９）22 号 are one
 * paper (R27).
 */
export function referenceKey(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[[({<【〈《]/g, '〔')
    .replace(/[\])}>】〉》]/g, '〕');
}
