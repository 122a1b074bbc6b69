export const currentAppInstallationDocument = `#graphql
query CurrentAppInstallation {
  currentAppInstallation {
    accessScopes { handle }
  }
}`;
