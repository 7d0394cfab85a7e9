/** Before the first test: a place for the databases that the tests copy; gone also when the run is killed. */
module.exports = async () => {
  // Here, and not above: Jest compiles what is required while it runs this.
  const { temporaryDirectory } = require('./servers/temporary-directory');
  const directory = await temporaryDirectory('databases');
  process.env.LINLI_TEST_DATABASES = directory.path;
  globalThis.directoryOfTestDatabases = directory;
};
