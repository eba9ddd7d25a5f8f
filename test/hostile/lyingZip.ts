/** The same archive with what is larger than 1,000 bytes declared as `size` unpacked, in the catalogue and the headers. */
export function lyingZip(bytes: Buffer, size = 1_000): Buffer {
  const lying = Buffer.from(bytes);
  const places = [
    { mark: 'PK\x01\x02', at: 24 },
    { mark: 'PK\x03\x04', at: 22 },
    // The descriptor after the data, where the header says nothing.
    { mark: 'PK\x07\x08', at: 12 },
  ];
  for (const { mark, at } of places) {
    for (
      let from = lying.indexOf(mark, 0, 'latin1');
      from !== -1;
      from = lying.indexOf(mark, from + 4, 'latin1')
    )
      if (from + at + 4 <= lying.length && lying.readUInt32LE(from + at) > 1_000)
        lying.writeUInt32LE(size, from + at);
  }
  return lying;
}
