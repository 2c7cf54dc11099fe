using System.Text;

namespace Gate.Core.Documents.Yaml;

/// <summary>The spelling of keys and choices in files: `releaseDate` and `ReleaseDate` are written `release-date`.</summary>
internal static class KebabCase
{
    public static string From(string name)
    {
        var builder = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0)
            {
                builder.Append('-');
            }

            builder.Append(char.ToLowerInvariant(name[i]));
        }

        return builder.ToString();
    }
}
