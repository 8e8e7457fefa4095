/** Where the stand-ins answer while the tests run: away from the ports people use. */
export const standInsPort = Number(process.env.TEST_STAND_INS_PORT ?? 4710);

/** The stand-ins' address on a port. */
export const standInsUrl = (port: number) => `http://localhost:${port}`;
