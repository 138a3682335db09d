// What Vite imports beside code: style sheets, and workers as constructors.
declare module "*.css";
declare module "*?worker&inline" {
  const script: new () => Worker;
  export default script;
}
