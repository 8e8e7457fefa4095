import * as store from '../store/places';

/* The statements that set places, for a batch that also raises the revision of what pages keep. */

export const { insertPlace, placeProblemOf, updatePlace } = store;
