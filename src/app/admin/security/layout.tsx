import Doorstep from '../sign-in/layout';

/** Set up before the office opens, so it stands where signing in does: on the doorstep. */
export default Doorstep;
