// Trained numbers → eight-bit matrices: one scale an output column, or one for a whole table of vectors.

/** @returns {import("../../src/text/network/network.ts").ByteMatrix} */
export function quantizeMatrix(numbers, rows, columns) {
  const scales = new Float32Array(columns);
  const values = new Int8Array(rows * columns);
  for (let column = 0; column < columns; column += 1) {
    let most = 0;
    for (let row = 0; row < rows; row += 1) most = Math.max(most, Math.abs(numbers[row * columns + column]));
    scales[column] = most / 127 || 1;
    for (let row = 0; row < rows; row += 1) values[row * columns + column] = Math.round(numbers[row * columns + column] / scales[column]);
  }
  return { rows, columns, values, scales };
}

export function quantizeTable(numbers, rows, columns) {
  const most = numbers.reduce((max, number) => Math.max(max, Math.abs(number)), 0) || 1;
  return { rows, columns, values: Int8Array.from(numbers, (number) => Math.round((number / most) * 127)), scales: Float32Array.of(most / 127) };
}
