// A trained network → the weights that src/text/english.ts reads.
import { quantizeMatrix, quantizeTable } from "./quantize.mjs";

/** @returns what `writeEnglish` takes beside the header */
export function exportNetwork(trainer) {
  const { parameters: p, size, data, width, scored, tagColumns, relationColumns } = trainer;
  const { hidden, layers, arc, label } = size;
  const table = p.numbers("table");
  const tables = data.vocabulary.map((features, kind) => quantizeTable(table.subarray(data.firstRows[kind] * width, (data.firstRows[kind] + features.length + 1) * width), features.length + 1, width));
  const gates = Array.from({ length: 2 * layers }, (_, index) => {
    const [layer, side] = [Math.floor(index / 2), (index % 2) * 2 * hidden];
    return Float32Array.of(...p.numbers(`v${layer}`).subarray(side, side + 2 * hidden), ...p.numbers(`b${layer}`).subarray(side, side + 2 * hidden));
  });
  return {
    tables,
    recurrent: Array.from({ length: layers }, (_, layer) => quantizeMatrix(p.numbers(`recurrent${layer}`), layer === 0 ? 3 * width : width, 6 * hidden)),
    gates,
    tag: quantizeMatrix(p.numbers("tag"), width, tagColumns),
    tagBias: p.numbers("tagBias"),
    project: quantizeMatrix(p.numbers("project"), width, scored),
    projectBias: p.numbers("projectBias"),
    root: p.numbers("root"),
    arc: quantizeMatrix(p.numbers("arc"), arc, arc),
    arcBias: p.numbers("arcBias"),
    relation: quantizeMatrix(p.numbers("relation"), 3 * label, relationColumns),
    relationBias: p.numbers("relationBias"),
  };
}
