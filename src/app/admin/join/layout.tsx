// The same doorstep as the one where staff sign in.
export { default } from '../sign-in/layout';
