using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Core;
using Azure.Identity;
using Gate.Core.Judging.Calls;

namespace Gate.Providers.Wire;

/// <summary>Signs in with Microsoft Entra ID: a managed identity, a workload's federated token, or who is signed in on this machine. Touching this class loads Azure.Identity.</summary>
internal sealed class EntraTokens : AuthenticationTokenProvider
{
    private const string Scope = "https://ai.azure.com/.default";

    private readonly TokenCredential credential = new DefaultAzureCredential();

    public static AuthenticationPolicy CreatePolicy() => new BearerTokenPolicy(new EntraTokens(), Scope);

    public override GetTokenOptions? CreateTokenOptions(IReadOnlyDictionary<string, object> properties) => credential.CreateTokenOptions(properties);

    public override AuthenticationToken GetToken(GetTokenOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return credential.GetToken(options, cancellationToken);
        }
        catch (AuthenticationFailedException failed)
        {
            throw Refused(failed);
        }
    }

    public override async ValueTask<AuthenticationToken> GetTokenAsync(GetTokenOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await credential.GetTokenAsync(options, cancellationToken);
        }
        catch (AuthenticationFailedException failed)
        {
            throw Refused(failed);
        }
    }

    private static CallException Refused(AuthenticationFailedException failed) =>
        new(CallFailure.Unauthorized, "Signing in with Microsoft Entra ID failed. Sign in (`az login`), or give this runner an identity that may use the model.", failed);
}
