// The kernel of graphology-layout-forceatlas2, which its package does not declare.
declare module "graphology-layout-forceatlas2/iterate.js" {
  /** One iteration: moves the nodes of the first matrix by the edges of the second. */
  function iterate(settings: Readonly<Record<string, number | boolean>>, nodes: Float32Array, edges: Float32Array): unknown;
  export = iterate;
}
