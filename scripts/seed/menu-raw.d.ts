declare module '*/menu.csv?raw' {
  const text: string;
  export default text;
}
