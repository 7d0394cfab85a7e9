module.exports = () => globalThis.directoryOfTestDatabases.remove();
