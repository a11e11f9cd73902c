/** For compilers that know TypeScript alone; vue-tsc reads the file itself. */
declare module '*.vue' {
  import type { Component } from 'vue';
  const component: Component;
  export default component;
}
