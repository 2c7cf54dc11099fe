namespace Gate.Core.Rules.Measuring;

/// <summary>
/// The 95 % score interval of a share. E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American
/// Statistical Association 22 (1927), 209–212.
/// </summary>
public readonly record struct WilsonInterval(double Low, double High)
{
    // The 97.5 % point of the normal distribution.
    private const double Z = 1.959963984540054;

    /// <param name="count">How many of <paramref name="total"/>; at most as many.</param>
    /// <param name="total">With 0 nothing is known: the interval is 0 to 1.</param>
    public static WilsonInterval Of(int count, int total)
    {
        if (total == 0)
        {
            return new(0, 1);
        }

        var share = (double)count / total;
        var square = Z * Z;
        var centre = share + (square / (2 * total));
        var half = Z * Math.Sqrt(((share * (1 - share)) + (square / (4 * total))) / total);
        var scale = 1 + (square / total);
        return new(count == 0 ? 0 : (centre - half) / scale, count == total ? 1 : (centre + half) / scale);
    }
}
