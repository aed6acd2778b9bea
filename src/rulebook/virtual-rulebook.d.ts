/** The rules of `rules/`, validated and compiled at build time. */
declare module 'virtual:rulebook' {
  const rulebook: import('../engine/rules').CompiledRulebook;
  export default rulebook;
}
