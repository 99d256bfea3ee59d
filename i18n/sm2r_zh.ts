<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
  <context>
    <name>SM2R</name>
    <message>
      <source>Prepare</source>
      <translation>准备</translation>
    </message>
    <message>
      <source>Series over basins</source>
      <translation>流域平均序列</translation>
    </message>
    <message>
      <source>Averages products over basins, or any polygons, at every time step.</source>
      <translation>在每个时间步上计算产品在各流域或任意多边形内的平均值。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; The mean over a basin is weighted by the area of each pixel inside the outline: the exact share of the
pixel that lies inside, times its area on the ellipsoid (degrees) or in the plane (projected grids, taken as
equal-area). Missing pixels are left out; where less than a given share of the basin has values, the mean is missing.
Cubes may have different grids, coordinate reference systems and time steps.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Those of the cubes, unchanged: rain over a basin is in mm per step, and 1 mm is 1000 m³ per km².
Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Where a product has gaps, the mean is that of the part with values, which may be drier than the
rest: check the share of the area (COVERAGE). Basins outside the grid have no values. Pixels much larger than the basin
mostly contain values of its surroundings. Features with the same name are one basin. Thiessen polygons of gauges
(STATIONS, OBSERVATIONS) are drawn on the grid of the cube; on a coarse grid they are rough.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Plot the table, or compare the products' columns with discharge. &lt;i&gt;Soil-moisture statistics&lt;/i&gt;
describes how moisture varies inside the basin.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Area of a pixel on the ellipsoid: Snyder (1987), https://doi.org/10.3133/pp1395. Polygons of
gauges: Thiessen (1911), https://doi.org/10.1175/1520-0493(1911)39&amp;lt;1082b:PAFLA&amp;gt;2.0.CO;2.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;流域平均按每个像元落在边界内的面积加权：即像元位于边界内的精确比例，乘以其在椭球面上（经纬度网格）或平面上（投影网格，视为等积）的面积。缺测像元不参与计算；若流域内有值面积低于给定比例，则平均值缺失。各数据立方体的网格、坐标参考系和时间步长可以不同。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;与数据立方体相同，不作改变：流域降雨的单位为每步 mm，1 mm 相当于每 km² 1000 m³。时间均为 UTC。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;产品有空缺时，平均值只代表有值的部分，而这部分可能比其余部分干：请查看有值面积的比例（COVERAGE）。网格之外没有值。像元远大于流域时，得到的是周边区域的值。名称相同的要素视为同一流域。雨量站的泰森多边形（STATIONS、OBSERVATIONS）按数据立方体的网格划分；网格较粗时只是近似。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;将表格绘成图，或将各产品的列与流量比较。&lt;i&gt;土壤湿度统计&lt;/i&gt;描述土壤湿度在流域内部的变化。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;椭球面上的像元面积：Snyder (1987)，https://doi.org/10.3133/pp1395。雨量站多边形：Thiessen (1911)，https://doi.org/10.1175/1520-0493(1911)39&amp;lt;1082b:PAFLA&amp;gt;2.0.CO;2。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Cubes</source>
      <translation>数据立方体</translation>
    </message>
    <message>
      <source>One or more products, one band for each time step. Grids and time steps may differ.</source>
      <translation>一个或多个产品，每个时间步一个波段。网格和时间步长可以不同。</translation>
    </message>
    <message>
      <source>Basins</source>
      <translation>流域</translation>
    </message>
    <message>
      <source>A layer of polygons, in any coordinate reference system.</source>
      <translation>多边形图层，坐标参考系不限。</translation>
    </message>
    <message>
      <source>Basin field</source>
      <translation>流域字段</translation>
    </message>
    <message>
      <source>The field with the name of the basin; features with the same name are one basin. Empty: the field called name or, if there is none, the numbers of the features.</source>
      <translation>流域名称；名称相同的要素视为同一流域。留空：用 name 字段，若无则用要素编号。</translation>
    </message>
    <message>
      <source>Minimum share of area with values</source>
      <translation>有值面积的最小比例</translation>
    </message>
    <message>
      <source>The mean is missing at steps where less than this share (0 to 1) of the basin's area has values.</source>
      <translation>若流域内有值面积低于此比例（0 到 1），该时间步的平均值缺失。</translation>
    </message>
    <message>
      <source>Add the share of area with values</source>
      <translation>添加有值面积的比例</translation>
    </message>
    <message>
      <source>Adds a column &lt;product&gt;_coverage for each product: the share of the basin's area (0 to 1) that has values.</source>
      <translation>为每个产品增加一列 &lt;product&gt;_coverage：流域内有值面积的比例（0 到 1）。</translation>
    </message>
    <message>
      <source>Gauges</source>
      <translation>雨量站</translation>
    </message>
    <message>
      <source>Points with observed rain, whose mean by Thiessen polygons is added as the product gauges_thiessen, on the grid of the first rainfall cube.</source>
      <translation>自带降雨数据的点，按泰森多边形求平均，在第一个降雨数据立方体的网格上作为产品 gauges_thiessen 加入。</translation>
    </message>
    <message>
      <source>Rain of gauges</source>
      <translation>雨量站降雨</translation>
    </message>
    <message>
      <source>A table in long form, a row for each gauge and time, on the time stamps of the cube. Give it with the gauges, or neither.</source>
      <translation>长格式表格，每个雨量站和时间一行，时间戳与数据立方体一致。与雨量站同时给出，或两者都不给。</translation>
    </message>
    <message>
      <source>Station field</source>
      <translation>站点字段</translation>
    </message>
    <message>
      <source>The field with the name of the gauge, in both inputs.</source>
      <translation>雨量站名称，用于两个输入。</translation>
    </message>
    <message>
      <source>Time field</source>
      <translation>时间字段</translation>
    </message>
    <message>
      <source>ISO-8601 text, date or date and time; UTC.</source>
      <translation>ISO-8601 文本，日期或日期加时间；UTC。</translation>
    </message>
    <message>
      <source>Rainfall field</source>
      <translation>降雨字段</translation>
    </message>
    <message>
      <source>mm per step, as the cube's steps are.</source>
      <translation>每步 mm，步长与数据立方体相同。</translation>
    </message>
    <message>
      <source>If something is missing</source>
      <translation>数据缺失时的处理</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without basins or cubes there is no output.</source>
      <translation>error：运行停止并说明缺少什么。skip：用于带可选输入的图形模型，没有流域或数据立方体时不产生输出。</translation>
    </message>
    <message>
      <source>Scheduler of a cluster</source>
      <translation>集群调度器</translation>
    </message>
    <message>
      <source>The address of a dask scheduler, such as tcp://10.0.0.5:8786; its workers compute, with the same results. They must find the inputs under the same path. Empty: the one of the options (Settings, Options, Processing, Providers, SM2R) or of the environment variable SM2R_SCHEDULER, else this machine. local: this machine in any case.</source>
      <translation>dask 调度器的地址，如 tcp://10.0.0.5:8786；由其工作进程计算，结果相同。工作进程须能以相同路径访问输入数据。留空：采用选项（设置 › 选项 › 数据处理 › 提供者 › SM2R）或环境变量 SM2R_SCHEDULER 中的地址，若都没有则用本机。local：始终用本机。</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>序列</translation>
    </message>
    <message>
      <source>A table: basin, time, and a column for each product, named after it.</source>
      <translation>表格：流域、时间，以及每个产品一列，列名为产品名称。</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>报告</translation>
    </message>
    <message>
      <source>A page that opens without a network: maps of the means, series of the largest basins, statistics.</source>
      <translation>可离线打开的页面：平均值地图、最大几个流域的序列、统计。</translation>
    </message>
    <message>
      <source>Fuse</source>
      <translation>融合</translation>
    </message>
    <message>
      <source>Merge by Bayesian model averaging</source>
      <translation>贝叶斯模型平均合并</translation>
    </message>
    <message>
      <source>Merges several estimates of soil moisture into one, with its uncertainty, by weights fitted at stations.</source>
      <translation>利用站点处求得的权重，将多个土壤湿度估计合并为一个，并给出其不确定性。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Each member is debiased by a regression of the observations on it: f̃ = α + β·f. The merged value is
the weighted mean Σ w·f̃; weights are not negative and add up to 1. &lt;i&gt;least_squares&lt;/i&gt; finds the weights with the
smallest error at the stations, from the covariance of the members' errors in time; with fewer than ten stations all
members have the same weight. &lt;i&gt;em&lt;/i&gt; finds the most likely weights (Bayesian model averaging): the truth is near one
of the members, but it is not known which, p(y) = Σ w·N(f̃, σ²). The spread includes the differences between members and
the error that all of them share. Where a member is missing, the weights of the others are increased.&lt;br/&gt;
&lt;i&gt;inverse_variance&lt;/i&gt; and &lt;i&gt;inverse_error&lt;/i&gt; use 1/RMSE² and 1/RMSE of the debiased members as weights.
&lt;i&gt;paper_literal&lt;/i&gt; uses the RMSE, as equation 17 of the paper is printed: the &lt;b&gt;worst&lt;/b&gt; member gets the largest
weight. &lt;i&gt;triple_collocation&lt;/i&gt; needs three members whose errors are independent, and no stations; the others are
converted to the scale of the first.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture m³ m⁻³, or saturation 0–1, which debiasing converts to m³ m⁻³. Results m³ m⁻³; with
&lt;i&gt;triple_collocation&lt;/i&gt;, the units of the first member. Mean and quantiles are clipped to 0–1. Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Percent is refused: divide by 100. All members must have the same grid and time step
(&lt;i&gt;Regrid&lt;/i&gt;). Scores of members are too good at the stations of their training: use other stations for the weights.
Models that were fitted to observations, such as those of &lt;i&gt;Train soil-moisture fusion&lt;/i&gt;, need no second fit: set
DEBIAS to none. The spread is for a value at a station, not for the mean of a pixel. With few stations the weights are
uncertain: compare the scores of the cross-validation in the report. Triple collocation does not detect a bias of the
first member, its spread does not include the difference between pixels and stations, and its results are wrong where
members share errors, as RF, LSTM and CNN of the same satellites do.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Use the merged cube in &lt;i&gt;Calibrate SM2RAIN&lt;/i&gt;. With the table of weights as weights from an
earlier run, later data are merged in the same way.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Least squares: Bates and Granger (1969), https://doi.org/10.1057/jors.1969.103. Model averaging:
Raftery et al. (2005), https://doi.org/10.1175/MWR2906.1; weights by triple collocation: Yilmaz et al. (2012),
https://doi.org/10.1029/2011WR011682; the paper: https://doi.org/10.3390/rs14215355.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;每个成员先通过观测对它的回归去偏：f̃ = α + β·f。合并值为 Σ w·f̃，权重不小于 0 且总和为 1。&lt;i&gt;least_squares&lt;/i&gt; 根据各成员误差在时间上的协方差，求取使站点处误差最小的权重；站点少于十个时，所有成员权重相同。&lt;i&gt;em&lt;/i&gt; 求取似然最大的权重（贝叶斯模型平均）：真值接近某一个成员，但不知是哪一个，p(y) = Σ w·N(f̃, σ²)。结果的离散度既包含成员之间的差异，也包含所有成员共有的误差。某成员缺失时，其余成员的权重相应提高。&lt;br/&gt;
&lt;i&gt;inverse_variance&lt;/i&gt; 和 &lt;i&gt;inverse_error&lt;/i&gt; 分别按去偏后成员的 1/RMSE² 和 1/RMSE 加权。&lt;i&gt;paper_literal&lt;/i&gt; 按论文印出的公式 17 以 RMSE 加权：&lt;b&gt;最差&lt;/b&gt;的成员权重最大。&lt;i&gt;triple_collocation&lt;/i&gt; 需要三个误差相互独立的成员，不需要站点；其余成员换算到第一个成员的尺度。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;土壤湿度 m³ m⁻³，或饱和度 0–1，去偏时换算为 m³ m⁻³。结果为 m³ m⁻³；采用 &lt;i&gt;triple_collocation&lt;/i&gt; 时，单位与第一个成员相同。均值和分位数限制在 0–1。时间均为 UTC。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;不接受百分比：请除以 100。所有成员须在同一网格和同一时间步长上（&lt;i&gt;重采样网格&lt;/i&gt;）。在训练成员所用的站点处，成员看起来比实际好：请用其他站点求权重。已用观测拟合过的模型，例如&lt;i&gt;训练土壤湿度融合模型&lt;/i&gt;的结果，无需再次拟合：DEBIAS 取 none。离散度针对的是站点处的值，而不是像元平均值。站点少时权重不确定：请比较报告中的交叉验证评分。三重配置看不出第一个成员的偏差，其离散度不含像元与站点的差别；成员有共同误差时其结果不正确，例如由相同卫星得到的 RF、LSTM 和 CNN。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;合并后的数据立方体可用于&lt;i&gt;率定 SM2RAIN&lt;/i&gt;。将权重表作为“先前运行的权重”给出，即可用同样方式合并以后的数据。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;最小二乘：Bates and Granger (1969)，https://doi.org/10.1057/jors.1969.103。模型平均：Raftery et al. (2005)，https://doi.org/10.1175/MWR2906.1；三重配置权重：Yilmaz et al. (2012)，https://doi.org/10.1029/2011WR011682；论文：https://doi.org/10.3390/rs14215355。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Members</source>
      <translation>成员</translation>
    </message>
    <message>
      <source>Two or more cubes of soil moisture on one grid and time step, such as those of three fusion models. Records may begin and end at different times. They are identified by product name.</source>
      <translation>两个或多个土壤湿度数据立方体，网格和时间步长相同，例如三个融合模型的结果。起止时间可以不同。按产品名称识别。</translation>
    </message>
    <message>
      <source>Stations</source>
      <translation>站点</translation>
    </message>
    <message>
      <source>A layer of points, in any coordinate reference system. May be empty with weights from an earlier run and with triple collocation; if given, they evaluate the result.</source>
      <translation>点图层，坐标参考系不限。使用先前运行的权重或三重配置时可留空；若给出，则用于评估结果。</translation>
    </message>
    <message>
      <source>Observations</source>
      <translation>观测数据</translation>
    </message>
    <message>
      <source>A table in long form, a row for each station and time, on the time stamps of the members. May be empty where the stations may.</source>
      <translation>长格式表格，每个站点和时间一行，时间戳与成员一致。站点可留空时，此项也可留空。</translation>
    </message>
    <message>
      <source>Weights by</source>
      <translation>权重依据</translation>
    </message>
    <message>
      <source>least_squares: the least error at stations. em: Bayesian model averaging. inverse_variance, inverse_error: by errors at stations. paper_literal: the paper's equation as printed, with the largest weight for the worst member. triple_collocation: three members, no stations.</source>
      <translation>least_squares：站点处误差最小。em：贝叶斯模型平均。inverse_variance、inverse_error：按站点处误差。paper_literal：论文中印出的公式，最差成员权重最大。triple_collocation：三个成员，不需要站点。</translation>
    </message>
    <message>
      <source>Weights from an earlier run</source>
      <translation>先前运行的权重</translation>
    </message>
    <message>
      <source>A table of weights written here, applied as it is, whatever the method: fields member, weight, alpha, beta, sigma. Members are identified by product name.</source>
      <translation>由本算法写出的权重表，不论方法，原样应用：字段为 member、weight、alpha、beta、sigma。成员按产品名称识别。</translation>
    </message>
    <message>
      <source>Standard deviations</source>
      <translation>标准差</translation>
    </message>
    <message>
      <source>common: one for all members, the more stable choice. member: one for each, for members of different quality.</source>
      <translation>common：所有成员共用一个，更稳健。member：每个成员一个，用于质量不同的成员。</translation>
    </message>
    <message>
      <source>Debiasing</source>
      <translation>去偏</translation>
    </message>
    <message>
      <source>linear: regression of the observations on each member. none: members as they are, all in m³ m⁻³.</source>
      <translation>linear：观测对每个成员的线性回归。none：成员保持不变，单位均为 m³ m⁻³。</translation>
    </message>
    <message>
      <source>Share of stations held out</source>
      <translation>预留站点比例</translation>
    </message>
    <message>
      <source>Share of the stations that is left out at a time in cross-validation; the weights that are written are those of all stations. 0: no cross-validation, the scores are those of the fit.</source>
      <translation>交叉验证中每次留出的站点比例；写出的权重由全部站点求得。0：不做交叉验证，评分为拟合评分。</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>For the groups of stations and the starting points of EM; the same seed gives the same result.</source>
      <translation>用于站点分组和 EM 的起始点；随机种子相同，结果相同。</translation>
    </message>
    <message>
      <source>Quantiles</source>
      <translation>分位数</translation>
    </message>
    <message>
      <source>Two numbers between 0 and 1, for the lower and the upper quantile: 0.05,0.95 encloses 90 %.</source>
      <translation>0 到 1 之间的两个数，分别对应下分位数和上分位数：0.05,0.95 包含 90 %。</translation>
    </message>
    <message>
      <source>Places with measurements for the level</source>
      <translation>有实测值、用于校正水平的地点</translation>
    </message>
    <message>
      <source>Points where soil moisture was measured on some days. The result is shifted to the level of these measurements, between the points by the inverse square of the distance.</source>
      <translation>有若干天土壤湿度实测值的点。结果的整体水平按这些实测值调整，点与点之间按距离平方反比插值。</translation>
    </message>
    <message>
      <source>Soil moisture of these places</source>
      <translation>这些地点的土壤水分</translation>
    </message>
    <message>
      <source>A table in long form, a row for each place and time, m³ m⁻³. Five days are enough, three are needed.</source>
      <translation>长格式表格，每个地点和时间一行，m³ m⁻³。五天即够，至少三天。</translation>
    </message>
    <message>
      <source>Mask</source>
      <translation>掩膜</translation>
    </message>
    <message>
      <source>Polygons, such as a basin, or a raster, in any coordinate reference system. Pixels that no polygon touches, or where the raster is 0 or has no value, are left out and stay missing. Empty: all pixels.</source>
      <translation>多边形（如流域）或栅格，坐标参考系不限。没有被多边形触及的像元，或栅格为 0 或无值的像元，不参与计算并保持缺失。留空：全部像元。</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: a single member is debiased and written alone.</source>
      <translation>error：运行停止并说明缺少什么。skip：用于带可选输入的图形模型，只有一个成员时，去偏后单独写出。</translation>
    </message>
    <message>
      <source>The field with the name of the station, in both inputs.</source>
      <translation>站点名称字段，用于两个输入。</translation>
    </message>
    <message>
      <source>Soil moisture field</source>
      <translation>土壤湿度字段</translation>
    </message>
    <message>
      <source>Soil moisture in m³ m⁻³.</source>
      <translation>土壤湿度，m³ m⁻³。</translation>
    </message>
    <message>
      <source>Start of the fit</source>
      <translation>拟合开始时间</translation>
    </message>
    <message>
      <source>Start of the period that is fitted, UTC. Empty: from the first time step.</source>
      <translation>拟合时段的开始，UTC。留空：从第一个时间步开始。</translation>
    </message>
    <message>
      <source>End of the fit</source>
      <translation>拟合结束时间</translation>
    </message>
    <message>
      <source>End of that period, UTC, included. The whole record is merged in any case.</source>
      <translation>该时段的结束，UTC，含该时刻。无论如何都会合并全部记录。</translation>
    </message>
    <message>
      <source>Basin</source>
      <translation>流域</translation>
    </message>
    <message>
      <source>Polygons that are drawn on the maps of the report.</source>
      <translation>绘制在报告地图上的多边形。</translation>
    </message>
    <message>
      <source>Merged soil moisture</source>
      <translation>合并后土壤湿度</translation>
    </message>
    <message>
      <source>The mean of the mixture, a cube: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).</source>
      <translation>混合分布的均值，数据立方体：GeoTIFF (.tif)、NetCDF (.nc) 或 Zarr (.zarr)。</translation>
    </message>
    <message>
      <source>Spread</source>
      <translation>离散度</translation>
    </message>
    <message>
      <source>The standard deviation of the mixture, a cube in the units of the mean.</source>
      <translation>混合分布的标准差，数据立方体，单位与均值相同。</translation>
    </message>
    <message>
      <source>Lower quantile</source>
      <translation>下分位数</translation>
    </message>
    <message>
      <source>The first of the quantiles, a cube in the units of the mean.</source>
      <translation>第一个分位数，数据立方体，单位与均值相同。</translation>
    </message>
    <message>
      <source>Upper quantile</source>
      <translation>上分位数</translation>
    </message>
    <message>
      <source>The second of the quantiles, a cube in the units of the mean.</source>
      <translation>第二个分位数，数据立方体，单位与均值相同。</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>A table with a row for each member: weight, alpha and beta (debiasing), sigma, and the scores of the fit.</source>
      <translation>表格，每个成员一行：weight、alpha 和 beta（去偏）、sigma，以及拟合评分。</translation>
    </message>
    <message>
      <source>A page that opens without a network: weights, scores at stations held out, CRPS, PIT, coverage, maps. Takes a second pass over the members.</source>
      <translation>可离线打开的页面：权重、预留站点评分、CRPS、PIT、覆盖率、地图。需要再读一遍成员数据。</translation>
    </message>
    <message>
      <source>R at stations</source>
      <translation>站点 R</translation>
    </message>
    <message>
      <source>RMSE at stations (m³ m⁻³)</source>
      <translation>站点 RMSE (m³ m⁻³)</translation>
    </message>
    <message>
      <source>Observations in the 90 % interval (%)</source>
      <translation>90 % 区间内的观测 (%)</translation>
    </message>
    <message>
      <source>Rain</source>
      <translation>降雨</translation>
    </message>
    <message>
      <source>Calibrate SM2RAIN</source>
      <translation>率定 SM2RAIN</translation>
    </message>
    <message>
      <source>Fits the parameters of SM2RAIN in each pixel, so that its soil moisture gives the rain of a reference.</source>
      <translation>逐像元拟合 SM2RAIN：求取由土壤湿度得到参考降雨的参数。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; SM2RAIN inverts the soil water balance: rain = Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E), where s is soil
moisture, normalised and, depending on the variant, filtered. For each b (and T, c) the best Z and a are found exactly,
so that the fit is the best one within the bounds and does not depend on a first guess. Simulated and reference rain are
compared by their sums over windows, a day by default.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture m³ m⁻³ or saturation 0–1; rain and evaporation mm per time step; times in UTC.
Parameters: Z mm, a mm d⁻¹, T days; b, c and K have none.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; All cubes must have the same grid and time step (&lt;i&gt;Regrid&lt;/i&gt;). Percent is refused: divide by 100.
With the gaps of a satellite, few windows are complete: see &lt;i&gt;Longest gap to bridge&lt;/i&gt;. Parameters at their bounds are
poorly identified; compare scores rather than parameters.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Invert soil moisture&lt;/i&gt; turns soil moisture of any period into rain with the raster made here;
the limits of normalisation are stored in it.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; exponential filter: Brocca et al.
(2016), https://doi.org/10.1002/2016JD025382; filter that shortens in wet soil: Brocca et al. (2019),
https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;SM2RAIN 对土壤水量平衡求逆：降雨 = Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E)，其中 s 为归一化的土壤湿度，并视变体进行滤波。对每个 b（以及 T、c），最优的 Z 和 a 精确求解，因此得到的是范围内的最优拟合，不依赖初值。模拟降雨与参考降雨按窗口总量比较，默认窗口为一天。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;土壤湿度 m³ m⁻³ 或饱和度 0–1；降雨和蒸散发为每个时间步 mm；时间为 UTC。参数：Z mm，a mm d⁻¹，T 天；b、c 和 K 无单位。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;所有数据立方体须在同一网格和同一时间步长上（可用&lt;i&gt;重采样网格&lt;/i&gt;统一）。不接受百分比：请除以 100。卫星数据的空缺会使完整窗口很少：见&lt;i&gt;可填补的最长间断&lt;/i&gt;。落在范围边界上的参数可识别性差；应比较评分而不是参数。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;&lt;i&gt;反演土壤湿度&lt;/i&gt;用这里生成的栅格，将任意时段的土壤湿度反演为降雨；归一化的上下限保存在其中。&lt;/p&gt;

&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;Brocca et al. (2014)，https://doi.org/10.1002/2014JD021489；指数滤波：Brocca et al. (2016)，https://doi.org/10.1002/2016JD025382；随土壤变湿而缩短的滤波：Brocca et al. (2019)，https://doi.org/10.5194/essd-11-1583-2019。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Soil moisture</source>
      <translation>土壤湿度</translation>
    </message>
    <message>
      <source>A cube, one band for each time step, m³ m⁻³ or saturation from 0 to 1.</source>
      <translation>数据立方体，每个时间步一个波段，m³ m⁻³ 或 0 到 1 的饱和度。</translation>
    </message>
    <message>
      <source>Reference rain</source>
      <translation>参考降雨</translation>
    </message>
    <message>
      <source>A cube on the same grid and time step, mm per step.</source>
      <translation>数据立方体，网格和时间步长相同，每步 mm。</translation>
    </message>
    <message>
      <source>Variant</source>
      <translation>变体</translation>
    </message>
    <message>
      <source>base: soil moisture as it is. t: smoothed by an exponential filter of time T, for noisy satellite data. tpot: a filter that shortens as the soil wets. A filter that does not help is not used (T = 0).</source>
      <translation>base：直接使用土壤湿度。t：用时间为 T 的指数滤波平滑，适合噪声大的卫星数据。tpot：土壤越湿滤波时间越短。没有改进的滤波不采用（T = 0）。</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>开始时间</translation>
    </message>
    <message>
      <source>Start of the calibration period, UTC. Empty: from the first time step.</source>
      <translation>率定期的开始，UTC。留空：从第一个时间步开始。</translation>
    </message>
    <message>
      <source>End</source>
      <translation>结束时间</translation>
    </message>
    <message>
      <source>End of the calibration period, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>率定期的结束，UTC，含该时刻；只写日期时含当天全天。留空：到最后一步。</translation>
    </message>
    <message>
      <source>Potential evaporation</source>
      <translation>潜在蒸散发</translation>
    </message>
    <message>
      <source>A cube on the same grid and time step, mm per step. Adds the term K·E.</source>
      <translation>数据立方体，网格和时间步长相同，每步 mm。加入 K·E 项。</translation>
    </message>
    <message>
      <source>Step rule</source>
      <translation>步长规则</translation>
    </message>
    <message>
      <source>balance: rain from the whole water balance. wetting: only from steps in which the soil wets, as in the first Matlab version.</source>
      <translation>balance：由完整水量平衡得到降雨。wetting：仅由土壤变湿的时间步得到，同最早的 Matlab 版本。</translation>
    </message>
    <message>
      <source>Dead zone</source>
      <translation>死区</translation>
    </message>
    <message>
      <source>Changes of normalised soil moisture (0 to 1) up to this one count as noise and give no rain.</source>
      <translation>归一化土壤湿度（0 到 1）的变化不超过此值时视为噪声，不产生降雨。</translation>
    </message>
    <message>
      <source>Objective</source>
      <translation>目标函数</translation>
    </message>
    <message>
      <source>rmse: least squares. kge: the Kling-Gupta efficiency of 2009, which keeps the variance of rain.</source>
      <translation>rmse：最小二乘。kge：2009 年的克林-古普塔效率系数，可保持降雨的方差。</translation>
    </message>
    <message>
      <source>Length of a window (hours)</source>
      <translation>窗口长度（小时）</translation>
    </message>
    <message>
      <source>Simulated and observed rain are compared by their sums over windows of this length, a whole number of time steps, counted from the first time stamp; 0 for single steps. A window counts only if it is complete.</source>
      <translation>模拟降雨与观测降雨按此小时数的窗口总量比较；窗口须为时间步长的整数倍，从第一个时间戳算起；0 表示逐步比较。只有完整的窗口才计入。</translation>
    </message>
    <message>
      <source>Hour of observation</source>
      <translation>观测时刻</translation>
    </message>
    <message>
      <source>Hours from the time stamp of soil moisture to its observation, -24 to 48: 12 for daily means, 6 for a morning overpass. It includes when days of rain begin and how long water takes to reach the sensor's depth. auto: for daily steps the hour with the best fit in the calibration period, 0 for shorter steps.</source>
      <translation>从土壤湿度的时间戳到实际观测的小时数，-24 到 48：日均值取 12，早晨过境取 6。它也包含降雨的日界和水到达传感器深度所需的时间。auto：日步长取率定期内拟合最好的小时数，更短的步长取 0。</translation>
    </message>
    <message>
      <source>Time stamp of rain</source>
      <translation>降雨时间戳</translation>
    </message>
    <message>
      <source>Whether the rain of an interval is stamped with its start or with its end. For daily means of soil moisture, rain of day D lies between the means of D and D+1 (start), or of D−1 and D (end). Empty: given by the hour of observation.</source>
      <translation>时段降雨的时间戳是时段的开始还是结束。对于土壤湿度日均值，D 日降雨位于 D 日与 D+1 日均值之间（开始），或 D−1 日与 D 日均值之间（结束）。留空：由观测时刻决定。</translation>
    </message>
    <message>
      <source>Longest gap to bridge (days)</source>
      <translation>可填补的最长间断（天）</translation>
    </message>
    <message>
      <source>Soil moisture is interpolated linearly between observations that are at most this many days apart; 0: missing days are not bridged. auto: 1 to 5 days, so that four fifths of the calibration period are bridged. Satellites that pass every two or three days need it: without it, few days have rain.</source>
      <translation>相隔不超过此天数的观测之间，对土壤湿度作线性插值；0：不填补缺测日。auto：1 到 5 天，使率定期的五分之四得到填补。每两三天过境一次的卫星需要填补：否则只有少数日期有降雨。</translation>
    </message>
    <message>
      <source>Drizzle</source>
      <translation>毛毛雨</translation>
    </message>
    <message>
      <source>keep: rain as computed, often with light rain on dry days. cut: the lightest rain is set to 0, on as many days as the reference has less than 1 mm, and the total is kept. Fewer false alarms, slightly lower R.</source>
      <translation>keep：保留算得的降雨，无雨日常有小雨。cut：将最小的降雨置 0，置 0 的天数等于参考降雨低于 1 mm 的天数，总量保持不变。空报减少，R 略有降低。</translation>
    </message>
    <message>
      <source>Monthly factors</source>
      <translation>月因子</translation>
    </message>
    <message>
      <source>Multiplies rain by a factor for each month of the year, so that its totals are those of the reference.</source>
      <translation>将降雨乘以逐月的因子，使其总量与参考一致。</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>气温</translation>
    </message>
    <message>
      <source>A cube, °C; steps below the snow threshold do not count. On the same grid and time step.</source>
      <translation>数据立方体，°C；低于降雪阈值的时间步不计入。网格和时间步长相同。</translation>
    </message>
    <message>
      <source>Snow</source>
      <translation>积雪</translation>
    </message>
    <message>
      <source>A cube that is not 0 where it snows or the soil is frozen. If given, temperature is ignored. On the same grid and time step.</source>
      <translation>数据立方体，降雪或土壤冻结处不为 0。若给出，则不使用气温。网格和时间步长相同。</translation>
    </message>
    <message>
      <source>Snow threshold (°C)</source>
      <translation>降雪阈值 (°C)</translation>
    </message>
    <message>
      <source>Below this temperature rain cannot be computed from soil moisture, and the fallback's value is taken.</source>
      <translation>低于此气温时，无法由土壤湿度计算降雨，改用备用降雨的值。</translation>
    </message>
    <message>
      <source>Normalisation</source>
      <translation>归一化</translation>
    </message>
    <message>
      <source>none: soil moisture as it is, in m³ m⁻³ or as saturation from 0 to 1. minmax: between the extremes of the calibration period, which are stored and reused on inversion; a single noisy extreme then has a large effect. porosity: between RESIDUAL and POROSITY.</source>
      <translation>none：土壤湿度保持不变，m³ m⁻³ 或 0 到 1 的饱和度。minmax：率定期的最小值与最大值之间，二者会被保存并在反演时沿用；此时一个带噪声的极值就会有很大影响。porosity：RESIDUAL 与 POROSITY 之间。</translation>
    </message>
    <message>
      <source>Porosity</source>
      <translation>孔隙度</translation>
    </message>
    <message>
      <source>m³ m⁻³; the upper limit for the normalisation porosity. A number, or the name or path of a raster on the same grid.</source>
      <translation>m³ m⁻³；归一化方式为 porosity 时的上限。一个数值，或同一网格上栅格的名称或路径。</translation>
    </message>
    <message>
      <source>Residual water content</source>
      <translation>残余含水量</translation>
    </message>
    <message>
      <source>m³ m⁻³; the lower limit for the normalisation porosity. A number, or the name or path of a raster on the same grid.</source>
      <translation>m³ m⁻³；归一化方式为 porosity 时的下限。一个数值，或同一网格上栅格的名称或路径。</translation>
    </message>
    <message>
      <source>Parameter sets</source>
      <translation>参数集</translation>
    </message>
    <message>
      <source>pixel: one for each pixel. region: one for all. classes: one for each class, such as soil or land cover. neighbours: as pixel; pixels without a reference use the parameters of the nearest pixel that has one.</source>
      <translation>pixel：每个像元一组。region：全部共用一组。classes：每个类别一组，如土壤或土地覆盖类别。neighbours：同 pixel，但没有参考的像元采用最近的有参考像元的参数。</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>For parameter sets by classes: a raster whose first band holds class numbers. On the same grid each pixel has one class; on a finer grid the parameters of its classes are averaged by their shares of the pixel.</source>
      <translation>用于按类别的参数集：第一波段为类别编号的栅格。网格相同时每个像元属于一个类别；网格更细时，各类别的参数按其在像元中的面积比例平均。</translation>
    </message>
    <message>
      <source>Bounds of Z, soil water capacity (mm)</source>
      <translation>Z 的范围，土壤蓄水容量 (mm)</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: the water that soil takes up between dry and saturated.</source>
      <translation>最小值和最大值，写作 min,max：土壤从干到饱和能吸收的水量。</translation>
    </message>
    <message>
      <source>Bounds of a, drainage (mm d-1)</source>
      <translation>a 的范围，排水 (mm d-1)</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: drainage of saturated soil.</source>
      <translation>最小值和最大值，写作 min,max：饱和土壤的排水。</translation>
    </message>
    <message>
      <source>Bounds of b, drainage exponent</source>
      <translation>b 的范围，排水指数</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: how fast drainage falls off in drier soil.</source>
      <translation>最小值和最大值，写作 min,max：土壤变干时排水减弱的快慢。</translation>
    </message>
    <message>
      <source>Bounds of T, filter time (d)</source>
      <translation>T 的范围，滤波时间 (d)</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: only for the variants t and tpot; 0, no filter, is always tried as well. For tpot the default is 0.05,3.</source>
      <translation>最小值和最大值，写作 min,max：仅用于变体 t 和 tpot；总会同时尝试 0（无滤波）。tpot 的默认值为 0.05,3。</translation>
    </message>
    <message>
      <source>Bounds of c, filter exponent</source>
      <translation>c 的范围，滤波指数</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: only for the variant tpot.</source>
      <translation>最小值和最大值，写作 min,max：仅用于变体 tpot。</translation>
    </message>
    <message>
      <source>Bounds of K, share of evaporation</source>
      <translation>K 的范围，蒸散发比例</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: only with evaporation.</source>
      <translation>最小值和最大值，写作 min,max：仅在有蒸散发时使用。</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>参数</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif) with the bands z, a, b, t, c, k, s_min, s_max, the scores n, r, rmse, nse, kge, bias, and status (0 where calibrated).</source>
      <translation>GeoTIFF (.tif)，波段为 z、a、b、t、c、k、s_min、s_max，评分 n、r、rmse、nse、kge、bias，以及 status（已率定处为 0）。</translation>
    </message>
    <message>
      <source>A page that opens without a network: maps, fit of the best, the median and the worst pixel, parameters and their bounds.</source>
      <translation>可离线打开的页面：地图，最好、居中和最差像元的拟合，参数及其范围。</translation>
    </message>
    <message>
      <source>Pixels calibrated</source>
      <translation>已率定像元数</translation>
    </message>
    <message>
      <source>Median R</source>
      <translation>R 中位数</translation>
    </message>
    <message>
      <source>Median RMSE (mm)</source>
      <translation>RMSE 中位数 (mm)</translation>
    </message>
    <message>
      <source>Calibrate SM2RAIN at stations</source>
      <translation>在站点率定 SM2RAIN</translation>
    </message>
    <message>
      <source>Fits the parameters of SM2RAIN at each station, so that its soil moisture gives the observed rain.</source>
      <translation>逐站点拟合 SM2RAIN 的参数，使由土壤湿度得到的降雨与观测降雨相符。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; SM2RAIN inverts the soil water balance: rain = Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E), where s is soil
moisture, normalised and, depending on the variant, filtered. For each b (and T, c) the best Z and a are found exactly,
so that the fit is the best one within the bounds and does not depend on a first guess. Simulated and observed rain are
compared by their sums over windows, a day by default.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture m³ m⁻³ or saturation 0–1; rain and evaporation mm per time step; times in UTC.
Parameters: Z mm, a mm d⁻¹, T days; b, c and K have none.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Percent is refused: divide by 100. Soil moisture and rain must have the same time stamps. A window
with a gap does not count: see &lt;i&gt;Longest gap to bridge&lt;/i&gt;. Parameters at their bounds are poorly identified; compare
scores rather than parameters.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Invert soil moisture at stations&lt;/i&gt; turns soil moisture of any period into rain with the table
made here; the limits of normalisation are stored in it.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; exponential filter: Brocca et al.
(2016), https://doi.org/10.1002/2016JD025382; filter that shortens in wet soil: Brocca et al. (2019),
https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;SM2RAIN 对土壤水量平衡求逆：降雨 = Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E)，其中 s 为归一化的土壤湿度，并视变体进行滤波。对每个 b（以及 T、c），最优的 Z 和 a 精确求解，因此得到的是范围内的最优拟合，不依赖初值。模拟降雨与观测降雨按窗口总量比较，默认窗口为一天。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;土壤湿度 m³ m⁻³ 或饱和度 0–1；降雨和蒸散发为每个时间步 mm；时间为 UTC。参数：Z mm，a mm d⁻¹，T 天；b、c 和 K 无单位。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;不接受百分比：请除以 100。土壤湿度与降雨的时间戳须一致。有空缺的窗口不计入：见&lt;i&gt;可填补的最长间断&lt;/i&gt;。落在范围边界上的参数可识别性差；应比较评分而不是参数。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;&lt;i&gt;在站点反演土壤湿度&lt;/i&gt;用这里生成的表格，将任意时段的土壤湿度反演为降雨；归一化的上下限保存在其中。&lt;/p&gt;

&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;Brocca et al. (2014)，https://doi.org/10.1002/2014JD021489；指数滤波：Brocca et al. (2016)，https://doi.org/10.1002/2016JD025382；随土壤变湿而缩短的滤波：Brocca et al. (2019)，https://doi.org/10.5194/essd-11-1583-2019。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Soil moisture of stations</source>
      <translation>站点土壤湿度</translation>
    </message>
    <message>
      <source>A table or layer in long form: a row for each station and time.</source>
      <translation>长格式的表格或图层：每个站点和时间一行。</translation>
    </message>
    <message>
      <source>Rain of stations</source>
      <translation>站点降雨</translation>
    </message>
    <message>
      <source>A table in the same form, with the same names for station and time; it may be the same table, chosen again so that its rain field can be selected. Empty: the rain is in the table of soil moisture.</source>
      <translation>格式相同的表格，站点名称和时间一致；可以是同一张表，再次选择它以便选取降雨字段。留空：降雨在土壤湿度表中。</translation>
    </message>
    <message>
      <source>The field with the name of the station, in all tables.</source>
      <translation>站点名称，用于所有表格。</translation>
    </message>
    <message>
      <source>ISO-8601 text, date or date and time, in all tables; UTC if it has no zone.</source>
      <translation>ISO-8601 文本，日期或日期加时间，用于所有表格；未注明时区时为 UTC。</translation>
    </message>
    <message>
      <source>m³ m⁻³, or saturation from 0 to 1.</source>
      <translation>m³ m⁻³，或 0 到 1 的饱和度。</translation>
    </message>
    <message>
      <source>Rain field</source>
      <translation>降雨字段</translation>
    </message>
    <message>
      <source>mm per time step. Empty: rainfall.</source>
      <translation>每个时间步 mm。留空：rainfall。</translation>
    </message>
    <message>
      <source>Evaporation field</source>
      <translation>蒸散发字段</translation>
    </message>
    <message>
      <source>Potential evaporation, mm per time step, in the table that holds the rain. Adds the term K·E.</source>
      <translation>潜在蒸散发，每个时间步 mm，位于降雨所在的表格。加入 K·E 项。</translation>
    </message>
    <message>
      <source>Temperature field</source>
      <translation>气温字段</translation>
    </message>
    <message>
      <source>°C, in the table that holds the rain; steps below the snow threshold do not count.</source>
      <translation>°C，位于降雨所在的表格；低于降雪阈值的时间步不计入。</translation>
    </message>
    <message>
      <source>m³ m⁻³; the upper limit for the normalisation porosity.</source>
      <translation>m³ m⁻³；归一化方式为 porosity 时的上限。</translation>
    </message>
    <message>
      <source>m³ m⁻³; the lower limit for the normalisation porosity.</source>
      <translation>m³ m⁻³；归一化方式为 porosity 时的下限。</translation>
    </message>
    <message>
      <source>pixel: one for each station. region: one for all. classes: one for each class, such as soil or land cover.</source>
      <translation>pixel：每个站点一组。region：全部共用一组。classes：每个类别一组，如土壤或土地覆盖类别。</translation>
    </message>
    <message>
      <source>Class field</source>
      <translation>类别字段</translation>
    </message>
    <message>
      <source>For parameter sets by classes: the class of each station, in the table of soil moisture.</source>
      <translation>用于按类别的参数集：每个站点的类别，位于土壤湿度表中。</translation>
    </message>
    <message>
      <source>A table of parameters, scores and settings, with a row for each station.</source>
      <translation>参数、评分和设置的表格，每个站点一行。</translation>
    </message>
    <message>
      <source>A page that opens without a network: fit, scatter, time series, parameters and their bounds.</source>
      <translation>可离线打开的页面：拟合、散点图、时间序列、参数及其范围。</translation>
    </message>
    <message>
      <source>Stations calibrated</source>
      <translation>已率定站点数</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Check the environment</source>
      <translation>检查环境</translation>
    </message>
    <message>
      <source>Checks whether all that SM2R needs is installed and works, and explains how to install what is missing.</source>
      <translation>检查 SM2R 所需的一切是否已安装且可用，并说明如何获取缺少的内容。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Each Python package that SM2R needs is looked up in QGIS's own Python, and its version is compared
with the one needed. When all are there, they are imported in a separate process, with the path of QGIS Desktop,
together with packages that QGIS itself and other plugins use (GDAL, Matplotlib, netCDF4); rainfall is computed there
for a small sample basin. Nothing is installed, changed or fetched from a network. It takes about half a minute, and two
minutes the first time, when SM2RAIN is compiled. Versions are plain numbers without units.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Result.&lt;/b&gt; A page with what was found and what to do. The output &lt;code&gt;OK&lt;/code&gt; is true when everything can be
imported, GDAL, HDF5, PROJ and NumPy are each loaded only once, and the sample basin runs. On systems other than
Linux the libraries of a process cannot be listed, and only the rest is checked.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Missing packages stop only the algorithms that need them. Packages that the plugin QPIP installed
go before QGIS's own in QGIS Desktop: a second NumPy or GDAL among them breaks other plugins, too. Without a writable
folder for numba's compiled code, the first run after every start of QGIS takes some seconds longer.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Install Python packages&lt;/i&gt; installs what is missing; &lt;i&gt;Create sample basin&lt;/i&gt; creates data to
try everything.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; The method that SM2R implements: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;在 QGIS 自带的 Python 中查找 SM2R 所需的每个 Python 包，并将其版本与所需版本比较。全部齐全时，在一个独立进程中按 QGIS 桌面版的路径导入它们，同时导入 QGIS 本身和其他插件使用的包（GDAL、Matplotlib、netCDF4），并在该进程中率定一个小型示例流域并反演降雨。不会安装、更改任何内容，也不访问网络。大约需要半分钟；首次运行要编译 SM2RAIN，约需两分钟。版本为纯数字，无单位。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;结果。&lt;/b&gt;一个页面，列出检查结果和应采取的措施。若全部可以导入，GDAL、HDF5、PROJ 和 NumPy 在进程中各只有一份，且示例流域能够运行，则输出 &lt;code&gt;OK&lt;/code&gt; 为真。在 Linux 以外的系统上无法列出进程的库，只检查其余部分。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;缺少包只影响需要它的算法。在 QGIS 桌面版中，由 QPIP 插件安装的包优先于 QGIS 自带的包：其中若有第二份 NumPy 或 GDAL，也会使其他插件出错。如果没有可写的文件夹存放 numba 的编译代码，每次启动 QGIS 后首次运行会慢几秒。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;&lt;i&gt;安装 Python 包&lt;/i&gt;获取缺少的包；&lt;i&gt;创建示例流域&lt;/i&gt;生成数据，供试用全部功能。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;SM2R 所实现的方法：Brocca et al. (2014)，https://doi.org/10.1002/2014JD021489。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A page that opens in any browser without a network: packages found and needed, versions, what to do.</source>
      <translation>可用任意浏览器离线打开的页面：已有和所需的包、版本、应采取的措施。</translation>
    </message>
    <message>
      <source>Everything is there and works</source>
      <translation>一切齐全且可用</translation>
    </message>
    <message>
      <source>Assess</source>
      <translation>评估</translation>
    </message>
    <message>
      <source>Compare two cubes</source>
      <translation>比较两个数据立方体</translation>
    </message>
    <message>
      <source>Maps how well a cube agrees with another one, pixel by pixel, such as rainfall with a reanalysis.</source>
      <translation>逐像元绘制一个数据立方体与另一个的一致程度，例如降雨与再分析资料。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; In each pixel, the steps at which both cubes have a value are compared:
{metrics}; for rainfall, of wet steps, {wet_metrics}. Bias
is product minus reference; α is the ratio of standard deviations, β of means, γ of coefficients of variation. The
raster has a band for each, and the means of both. The table has the mean, median and quantiles of each over the
pixels.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Time step.&lt;/b&gt; &lt;i&gt;native&lt;/i&gt;: both have the same one. &lt;i&gt;daily&lt;/i&gt;, &lt;i&gt;monthly&lt;/i&gt;: finer steps are averaged, or
summed for rainfall. In each pixel, a month is made of the days that both have, so that gaps of one do not count as
errors of the other; sums are scaled to the whole month.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Bias, RMSE, ubRMSE, MAE and means in the units of the cubes, of rainfall in mm per step compared. Where
the units differ, such as saturation and m³ m⁻³, correlations are computed, but no errors. Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; The reference is not the truth: its errors count as errors of the product, and errors that both
share, such as those of common gauges or a sensor, remain hidden; a warning lists shared sources known from names and
history. A product that was calibrated to the reference agrees with it. The p-value is too small, because it assumes
independent steps, and consecutive days are not independent. Among many pixels some have very high or low scores by
chance: do not interpret single pixels with fewer than 100 values. A seasonal cycle that both share raises R.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Triple collocation&lt;/i&gt; with a third product shows which of them has the errors, &lt;i&gt;Validate
against stations&lt;/i&gt; compares with measurements, &lt;i&gt;Series over basins&lt;/i&gt; shows both over time.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; KGE: Gupta et al. (2009), https://doi.org/10.1016/j.jhydrol.2009.08.003, and Kling et al. (2012),
https://doi.org/10.1016/j.jhydrol.2012.01.011. ubRMSE: Entekhabi et al. (2010), https://doi.org/10.1175/2010JHM1223.1.
NSE: Nash and Sutcliffe (1970), https://doi.org/10.1016/0022-1694(70)90255-6.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;在每个像元，比较两个数据立方体都有值的时间步：{metrics}；对降雨，另有按有雨时间步计算的 {wet_metrics}。偏差为产品减参考；α 为标准差之比，β 为均值之比，γ 为变异系数之比。每项指标在栅格中占一个波段，另有两者的均值。表格给出各指标在全部像元上的均值、中位数和分位数。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;时间步长。&lt;/b&gt;&lt;i&gt;native&lt;/i&gt;：两者步长相同。&lt;i&gt;daily&lt;/i&gt;、&lt;i&gt;monthly&lt;/i&gt;：较短的步长取平均，降雨则求和。月值逐像元由两者都有的日期求得，因此一方的空缺不会算作另一方的误差；总量按整月折算。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;偏差、RMSE、ubRMSE、MAE 和均值采用数据立方体的单位，降雨为每个比较步长的 mm。单位不同时，例如饱和度与 m³ m⁻³，只计算相关系数，不计算误差。时间均为 UTC。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;参考不等于真值：参考的误差会算作产品的误差，而两者共有的误差（例如来自共用的雨量站或传感器）则看不出来；警告会列出由名称和历史记录得知的共同来源。用参考率定过的产品自然与参考一致。p 值偏小，因为它假定各时间步相互独立，而相邻日期并不独立。像元很多时，总有一些像元的评分碰巧很高或很低：有值数少于 100 时，不要解读单个像元。两者共有的季节变化会抬高 R。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;&lt;i&gt;三重配置&lt;/i&gt;借助第三个产品说明误差来自哪一方，&lt;i&gt;用站点验证&lt;/i&gt;与实测值比较，&lt;i&gt;流域平均序列&lt;/i&gt;显示两者随时间的变化。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;KGE：Gupta et al. (2009)，https://doi.org/10.1016/j.jhydrol.2009.08.003，以及 Kling et al. (2012)，https://doi.org/10.1016/j.jhydrol.2012.01.011。ubRMSE：Entekhabi et al. (2010)，https://doi.org/10.1175/2010JHM1223.1。NSE：Nash and Sutcliffe (1970)，https://doi.org/10.1016/0022-1694(70)90255-6。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>产品</translation>
    </message>
    <message>
      <source>The cube that is evaluated, one band for each time step.</source>
      <translation>待评估的数据立方体，每个时间步一个波段。</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>参考</translation>
    </message>
    <message>
      <source>A cube of the same variable on the same grid, with which the product is compared; Regrid converts cubes to one grid.</source>
      <translation>同一变量、同一网格的数据立方体，用来与产品比较；可用“重采样网格”转换到该网格。</translation>
    </message>
    <message>
      <source>Time step</source>
      <translation>时间步长</translation>
    </message>
    <message>
      <source>native: that of the cubes, the same for both. daily, monthly: finer steps are averaged, or summed for rainfall.</source>
      <translation>native：数据立方体自身的步长，两者相同。daily、monthly：较短的步长取平均，降雨则求和。</translation>
    </message>
    <message>
      <source>Rain of a wet step (mm)</source>
      <translation>有雨步长的降雨阈值 (mm)</translation>
    </message>
    <message>
      <source>From this amount on a step is wet, for {wet_metrics}. Only for rainfall.</source>
      <translation>达到此雨量的时间步视为有雨，用于 {wet_metrics}。仅用于降雨。</translation>
    </message>
    <message>
      <source>Minimum number of common values</source>
      <translation>最少共有值数</translation>
    </message>
    <message>
      <source>Pixels with fewer steps at which both have a value get no scores. 10 is few, 100 is better.</source>
      <translation>两者都有值的时间步少于此数的像元不给出评分。10 偏少，100 更好。</translation>
    </message>
    <message>
      <source>Start of the period compared, UTC. Empty: from the first time step.</source>
      <translation>比较时段的开始，UTC。留空：从第一个时间步开始。</translation>
    </message>
    <message>
      <source>End of the period compared, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>比较时段的结束，UTC，含该时刻；只写日期时含当天全天。留空：到最后一步。</translation>
    </message>
    <message>
      <source>Minimum coverage</source>
      <translation>最小覆盖率</translation>
    </message>
    <message>
      <source>Days, and months, with a smaller share of values (0 to 1) do not count.</source>
      <translation>有值比例（0 到 1）低于此数的日和月不计入。</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without both cubes there is no output.</source>
      <translation>error：运行停止并说明缺少什么。skip：用于带可选输入的图形模型，缺少任一数据立方体时不产生输出。</translation>
    </message>
    <message>
      <source>Agreement</source>
      <translation>一致性</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif). Bands {bands}; of rainfall {wet_bands}; mean_product, mean_reference.</source>
      <translation>GeoTIFF (.tif)。波段 {bands}；降雨另有 {wet_bands}；mean_product、mean_reference。</translation>
    </message>
    <message>
      <source>Scores over the pixels</source>
      <translation>全部像元的评分</translation>
    </message>
    <message>
      <source>A row for each metric: number of pixels, mean, median, quartiles, 5 and 95 %, smallest and largest value.</source>
      <translation>每项指标一行：像元数、均值、中位数、四分位数、5 % 和 95 % 分位数、最小值和最大值。</translation>
    </message>
    <message>
      <source>A page that opens without a network: scores over the pixels, maps, histograms, means of both.</source>
      <translation>可离线打开的页面：全部像元的评分、地图、直方图、两者的均值。</translation>
    </message>
    <message>
      <source>Pixels with scores</source>
      <translation>有评分的像元数</translation>
    </message>
    <message>
      <source>Median r of the pixels</source>
      <translation>像元 r 中位数</translation>
    </message>
    <message>
      <source>Median bias of the pixels</source>
      <translation>像元偏差中位数</translation>
    </message>
    <message>
      <source>Median rmse of the pixels</source>
      <translation>像元 rmse 中位数</translation>
    </message>
    <message>
      <source>Median kge_2009 of the pixels</source>
      <translation>像元 kge_2009 中位数</translation>
    </message>
    <message>
      <source>Correct rainfall by gauges</source>
      <translation>用雨量站校正降雨</translation>
    </message>
    <message>
      <source>Removes the bias of a rainfall product by one relation for the whole area, fitted to gauges or given.</source>
      <translation>用一个适用于全区的关系式（由雨量站拟合或直接给定）消除降雨产品的偏差。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Each gauge is compared with the pixel that contains it.&lt;br/&gt;
&lt;i&gt;power_law:&lt;/i&gt; monthly totals P become A·P&lt;sup&gt;B&lt;/sup&gt;, and each step of the month is scaled alike. A and B are
fitted to the totals themselves, not to their logarithms, which would lose rain when transformed back: the sum over the
gauges is kept.&lt;br/&gt;
&lt;i&gt;linear_scaling:&lt;/i&gt; rain times the ratio of the gauges' total to the product's, by calendar month where ten
station-months or more are known and the product has 1 mm or more on average, else that of the whole year; the total
over the gauges is kept.&lt;br/&gt;
&lt;i&gt;quantile_mapping:&lt;/i&gt; wet steps get the amount that the gauges, taken together, have at the same rank; surplus
drizzle becomes dry; above the last quantile the map is a constant factor.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Rain in mm per step; daily or shorter steps, or calendar months. A in mm&lt;sup&gt;1−B&lt;/sup&gt;, B without unit.
Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Gauges that were used here cannot validate the result; keep some apart, or another period (the
report also evaluates each gauge with a fit to the others). One relation cannot correct a bias that changes from place
to place. Rain that the product misses completely is not recovered: dry months stay dry. If only a part of a month is
known, its total is estimated from that part. Beyond the wettest month of the gauges the power law is a guess. Gauges
catch too little snow.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; The corrected cube is the rain for &lt;i&gt;Calibrate SM2RAIN&lt;/i&gt;, or a fallback product in snow.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Power law: Vernimmen et al. (2012), https://doi.org/10.5194/hess-16-133-2012, fitted as in Santos
Silva and Tenreyro (2006), https://doi.org/10.1162/rest.88.4.641. Quantile mapping: Gudmundsson et al. (2012),
https://doi.org/10.5194/hess-16-3383-2012.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;每个雨量站与其所在像元比较。&lt;br/&gt;
&lt;i&gt;power_law：&lt;/i&gt;月总量 P 变为 A·P&lt;sup&gt;B&lt;/sup&gt;，该月各时间步按同一比例缩放。A 和 B 直接对总量拟合，而不是对其对数拟合，因为对数变换还原时会损失雨量：各雨量站的总和保持不变。&lt;br/&gt;
&lt;i&gt;linear_scaling：&lt;/i&gt;降雨乘以雨量站总量与产品总量之比；若某月份有十个或更多站月的数据且产品平均不少于 1 mm，则按月份计算，否则用全年的比值；各雨量站的总量保持不变。&lt;br/&gt;
&lt;i&gt;quantile_mapping：&lt;/i&gt;有雨时间步的雨量换为全部雨量站合并后同一排位的雨量；多余的毛毛雨变为无雨；超过最高分位数时，按固定系数缩放。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;降雨为每步 mm；日步长或更短，或日历月。A 的单位为 mm&lt;sup&gt;1−B&lt;/sup&gt;，B 无单位。时间均为 UTC。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;这里用过的雨量站不能再用来验证结果；请预留一些站点或另一时段（报告也会用其余站点的拟合来评估每个雨量站）。单一关系式无法消除因地而异的偏差。产品完全漏掉的降雨无法恢复：无雨的月份仍为无雨。一个月只有部分数据时，由该部分估算总量。超出雨量站最湿月份时，幂律只是推测。雨量站对降雪的捕捉偏少。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;校正后的数据立方体可作为&lt;i&gt;率定 SM2RAIN&lt;/i&gt; 的降雨，或作为降雪时的备用产品。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;幂律：Vernimmen et al. (2012)，https://doi.org/10.5194/hess-16-133-2012，拟合方法见 Santos Silva and Tenreyro (2006)，https://doi.org/10.1162/rest.88.4.641。分位数映射：Gudmundsson et al. (2012)，https://doi.org/10.5194/hess-16-3383-2012。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Rainfall</source>
      <translation>降雨</translation>
    </message>
    <message>
      <source>A cube, mm per step, one band for each time step.</source>
      <translation>数据立方体，每步 mm，每个时间步一个波段。</translation>
    </message>
    <message>
      <source>A layer of points, in any coordinate reference system. May be empty where A and B are given.</source>
      <translation>点图层，坐标参考系不限。给出 A 和 B 时可留空。</translation>
    </message>
    <message>
      <source>A table in long form, a row for each station and time, on the time stamps of the cube. May be empty where A and B are given.</source>
      <translation>长格式表格，每个站点和时间一行，时间戳与数据立方体一致。给出 A 和 B 时可留空。</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>方法</translation>
    </message>
    <message>
      <source>power_law: A·P^B on monthly totals. linear_scaling: a factor for each calendar month. quantile_mapping: the distribution of wet steps.</source>
      <translation>power_law：对月总量用 A·P^B。linear_scaling：每个月份一个因子。quantile_mapping：有雨时间步的分布。</translation>
    </message>
    <message>
      <source>A of the power law</source>
      <translation>幂律的 A</translation>
    </message>
    <message>
      <source>The factor in A·P^B for monthly totals in mm. Give both, or none to have them fitted. B = 1: linear.</source>
      <translation>A·P^B 中的系数，月总量以 mm 计。两者都给出，或都不给而由拟合求得。B = 1：线性。</translation>
    </message>
    <message>
      <source>B of the power law</source>
      <translation>幂律的 B</translation>
    </message>
    <message>
      <source>The exponent in A·P^B for monthly totals in mm. Give both, or none to have them fitted. B = 1: linear.</source>
      <translation>A·P^B 中的指数，月总量以 mm 计。两者都给出，或都不给而由拟合求得。B = 1：线性。</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without gauges, A and B the rainfall is not changed.</source>
      <translation>error：运行停止并说明缺少什么。skip：用于带可选输入的图形模型，没有雨量站、A 和 B 时，降雨不作改变。</translation>
    </message>
    <message>
      <source>Start of the period that is fitted (the whole cube is corrected in any case), UTC. Empty: from the first time step.</source>
      <translation>拟合时段的开始（无论如何都会校正整个数据立方体），UTC。留空：从第一个时间步开始。</translation>
    </message>
    <message>
      <source>End of the period that is fitted (the whole cube is corrected in any case), UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>拟合时段的结束（无论如何都会校正整个数据立方体），UTC，含该时刻；只写日期时含当天全天。留空：到最后一步。</translation>
    </message>
    <message>
      <source>Minimum share of a month's steps</source>
      <translation>一个月中时间步的最小比例</translation>
    </message>
    <message>
      <source>A month of a gauge is used if both gauge and product have values for at least this share of its steps (0 to 1).</source>
      <translation>雨量站和产品都至少在此比例（0 到 1）的时间步有值时，才使用该站的这个月。</translation>
    </message>
    <message>
      <source>A step is wet if the gauge has at least this amount. Used by quantile mapping and in the report.</source>
      <translation>雨量站雨量不小于此值的时间步视为有雨。用于分位数映射和报告。</translation>
    </message>
    <message>
      <source>Corrected rainfall</source>
      <translation>校正后降雨</translation>
    </message>
    <message>
      <source>A cube, mm per step: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).</source>
      <translation>数据立方体，每步 mm：GeoTIFF (.tif)、NetCDF (.nc) 或 Zarr (.zarr)。</translation>
    </message>
    <message>
      <source>A page that opens without a network: before and after at the gauges, what was fitted, maps. Takes a second pass over the cube.</source>
      <translation>可离线打开的页面：雨量站处校正前后的比较、拟合结果、地图。需要再读一遍数据立方体。</translation>
    </message>
    <message>
      <source>A (of linear scaling the factor of the year)</source>
      <translation>A（线性缩放时为全年系数）</translation>
    </message>
    <message>
      <source>B</source>
      <translation>B</translation>
    </message>
    <message>
      <source>Create sample basin</source>
      <translation>创建示例流域</translation>
    </message>
    <message>
      <source>Creates a simulated mountain basin with products, stations and a project, to try everything.</source>
      <translation>生成一个模拟的山区流域，含产品、站点和现成的工程，可用于试用全部功能。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; A mountain valley like that of the Babaohe in the Qilian mountains is simulated: heights and the basin
that drains through its outlet, land cover and soil; weather with wet and dry spells, storms, snow and frost; soil water
in two layers, every three hours, by equations that are not SM2RAIN's. Satellites observe the true soil moisture on
their own grids, at their hours, with gaps and errors; SMAP begins in April 2015. Three rainfall products, from a
satellite, from gauges and from a reanalysis, have errors of different kinds. 43 stations measure soil moisture, six
gauges rain. The true values are in the folder, too, so that every result can be evaluated.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture in m³ m⁻³ (ASCAT: saturation, 0 to 1), rain in mm per day, temperature in °C. Days are
UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; None of the data are measurements, although places and products have real names. Errors of real data
may be different: evaluate methods for your basin at its own stations.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Open the project sample.qgz of the folder. &lt;i&gt;The whole chain&lt;/i&gt; uses its layers; &lt;i&gt;Import
product&lt;/i&gt; reads SMOS and TMPA from the folder original, as their providers distribute them.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; After the case of Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. Soil: Cosby et
al. (1984), https://doi.org/10.1029/WR020i006p00682. Evaporation: Hargreaves and Samani (1985),
https://doi.org/10.13031/2013.26773.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;模拟一个类似祁连山八宝河的山谷：地形和以其出口为控制断面的流域、土地覆盖和土壤；有干湿期、暴雨、降雪和霜冻的天气；两层土壤水，每三小时一步，所用方程不同于 SM2RAIN。卫星在各自的网格和过境时刻观测真值，带有空缺和误差；SMAP 从 2015 年 4 月开始。三个降雨产品分别来自卫星、雨量站和再分析，误差类型各不相同。43 个站点测量土壤湿度，六个雨量站测量降雨。真值也在文件夹中，因此每项结果都可以评估。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;土壤湿度 m³ m⁻³（ASCAT：饱和度，0 到 1），降雨为每日 mm，气温 °C。日期按 UTC 划分。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;地名和产品名虽为真实名称，但这里没有任何实测数据。真实数据的误差可能不同：请用自己流域的站点评估方法。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;打开文件夹中的工程 sample.qgz。&lt;i&gt;完整流程&lt;/i&gt;可直接使用其中的图层，图层名称与输出名称一致；&lt;i&gt;导入产品&lt;/i&gt;可从文件夹 original 读取 SMOS 和 TMPA，其格式与发布机构提供的相同。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;仿照 Remote Sens. 2022, 14, 5355 的案例，https://doi.org/10.3390/rs14215355。土壤：Cosby et al. (1984)，https://doi.org/10.1029/WR020i006p00682。蒸散发：Hargreaves and Samani (1985)，https://doi.org/10.13031/2013.26773。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>The same seed gives the same basin; another gives other heights, weather and errors.</source>
      <translation>随机种子相同，流域相同；不同的种子给出不同的地形、天气和误差。</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>首日</translation>
    </message>
    <message>
      <source>UTC. SMAP begins on 2015-04-01 whatever the period.</source>
      <translation>UTC。无论时段如何，SMAP 都从 2015-04-01 开始。</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>末日</translation>
    </message>
    <message>
      <source>UTC, included. From 30 days to ten years after the first.</source>
      <translation>UTC，含当天。距首日 30 天到十年。</translation>
    </message>
    <message>
      <source>Resolution of the truth (degrees)</source>
      <translation>真值分辨率（度）</translation>
    </message>
    <message>
      <source>Pixel size of the true maps; the products have their own. Half the size takes four times as long.</source>
      <translation>真值图的像元大小；各产品有自己的像元大小。减半则耗时为四倍。</translation>
    </message>
    <message>
      <source>Load the main layers into the project</source>
      <translation>将主要图层加载到工程</translation>
    </message>
    <message>
      <source>Basin, stations, one soil moisture and the heights; the project file in the folder holds all layers.</source>
      <translation>流域、站点、一个土壤湿度和高程；文件夹中的工程文件包含全部图层。</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>A new or empty folder; one that was made here before is replaced. About 50 MB for two years.</source>
      <translation>新文件夹或空文件夹；以前由此算法生成的文件夹会被替换。两年约需 50 MB。</translation>
    </message>
    <message>
      <source>Soil-moisture stations</source>
      <translation>土壤湿度站点</translation>
    </message>
    <message>
      <source>Rain gauges</source>
      <translation>雨量站</translation>
    </message>
    <message>
      <source>SMOS</source>
      <translation>SMOS</translation>
    </message>
    <message>
      <source>SMAP</source>
      <translation>SMAP</translation>
    </message>
    <message>
      <source>ASCAT</source>
      <translation>ASCAT</translation>
    </message>
    <message>
      <source>TMPA</source>
      <translation>TMPA</translation>
    </message>
    <message>
      <source>CMFD</source>
      <translation>CMFD</translation>
    </message>
    <message>
      <source>ERA5-Land</source>
      <translation>ERA5-Land</translation>
    </message>
    <message>
      <source>True soil moisture</source>
      <translation>土壤湿度真值</translation>
    </message>
    <message>
      <source>True rainfall</source>
      <translation>降雨真值</translation>
    </message>
    <message>
      <source>Elevation</source>
      <translation>高程</translation>
    </message>
    <message>
      <source>Sand</source>
      <translation>砂粒</translation>
    </message>
    <message>
      <source>Clay</source>
      <translation>黏粒</translation>
    </message>
    <message>
      <source>Land cover</source>
      <translation>土地覆盖</translation>
    </message>
    <message>
      <source>Soil</source>
      <translation>土壤</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>工程</translation>
    </message>
    <message>
      <source>Fuse soil moisture</source>
      <translation>融合土壤湿度</translation>
    </message>
    <message>
      <source>Estimates soil moisture from products by trained models, and marks inputs outside the training data.</source>
      <translation>用训练好的模型由多个产品估算土壤湿度，并标出超出训练数据范围的输入。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; A model estimates the soil moisture of each pixel and day from the predictors there. Its file contains
the products, variables and days that it needs, and layers are found by product name. A pixel has a value where at least
one predictor, and all predictors that the model &lt;i&gt;requires&lt;/i&gt;, have values within its window. If there are several
models, the one with the most required predictors is used, for each pixel and day; if two require the same number, the
first one. In this way, a model with SMAP and one without give one record over both periods. The result covers all days
from the first to the last of any predictor; values outside 0 to 1 are set to 0 or 1, and counted.&lt;br/&gt;
&lt;i&gt;Applicability&lt;/i&gt; marks inputs outside the training data: a predictor outside the 1st to 99th percentile of its
training values (1), a static raster outside the range of the stations (2), predictors that never occurred together in
training (3). If several apply, the largest code is given. A value is computed in any case.&lt;br/&gt;
At a new place most of the error is a constant offset: a few days of measurements there correct it (&lt;i&gt;Places with
measurements for the level&lt;/i&gt;, an advanced parameter).&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; As the model's card says, soil moisture in m³ m⁻³ as a rule. Predictors have to be in the units of the
training, which is checked.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; A model is reliable for places, products and years like those that it was trained with. Elsewhere it
extrapolates, and the applicability shows this only in part. All cubes have to be on one grid and time step. Products
are found by the name that they had in training, or by a usual one (smap for smap_l3), which the log says; &lt;i&gt;Set
time&lt;/i&gt; renames them. Model files that refer to other files are refused.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Merge by Bayesian model averaging&lt;/i&gt; for several fused cubes, or &lt;i&gt;Calibrate SM2RAIN&lt;/i&gt;.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. The area of applicability: Meyer
and Pebesma (2021), https://doi.org/10.1111/2041-210X.13650.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;模型由预测因子估算每个像元每天的土壤湿度。模型文件说明它需要哪些产品、变量和日期，图层按产品名称查找。窗口内至少有一个预测因子有值，且模型&lt;i&gt;必需&lt;/i&gt;的预测因子都有值时，才给出结果。有多个模型时，逐像元、逐日采用必需预测因子最多的模型；数目相同时取第一个。因此，一个使用 SMAP 的模型和一个不用 SMAP 的模型可以合成跨两个时期的完整记录。结果覆盖从任一预测因子的首日到末日的所有日期；超出 0 到 1 的值会被截断并计数。&lt;br/&gt;
&lt;i&gt;适用性&lt;/i&gt;标出超出训练数据范围的输入：预测因子超出其训练值的第 1 至第 99 百分位（1），静态栅格超出站点的范围（2），出现训练中从未同时出现过的预测因子组合（3）。有多种情况时取最大的代码。无论如何都会计算出值。&lt;br/&gt;
在新的地点，误差的大部分是固定的偏移：在当地实测几天即可校正（&lt;i&gt;有实测值、用于校正水平的地点&lt;/i&gt;，高级参数）。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;以模型卡为准，土壤湿度一般为 m³ m⁻³。预测因子的单位须与训练时相同，运行时会检查。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;模型只对与训练数据相近的地点、产品和年份可靠。在别处属于外推，适用性只能部分地反映这一点。所有数据立方体须在同一网格和同一时间步长上。产品按训练时的名称或常用名称（如 smap 对应 smap_l3）查找，日志会说明；可用&lt;i&gt;设置时间&lt;/i&gt;改名。模型只由 onnxruntime 运行；引用其他文件的模型文件会被拒绝。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;有多个融合结果时用&lt;i&gt;贝叶斯模型平均合并&lt;/i&gt;，否则用&lt;i&gt;率定 SM2RAIN&lt;/i&gt;。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;Remote Sens. 2022, 14, 5355，https://doi.org/10.3390/rs14215355。适用范围：Meyer and Pebesma (2021)，https://doi.org/10.1111/2041-210X.13650。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Predictors</source>
      <translation>预测因子</translation>
    </message>
    <message>
      <source>The cubes that the models take, on one grid and time step; found by product and variable, in any order.</source>
      <translation>模型使用的数据立方体，网格和时间步长相同；按产品和变量查找，顺序不限。</translation>
    </message>
    <message>
      <source>Static rasters</source>
      <translation>静态栅格</translation>
    </message>
    <message>
      <source>The static rasters that the models take, on the same grid; found by the layers' names.</source>
      <translation>模型使用的静态栅格，网格相同；按图层名称查找。</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>One or more ONNX files with a card, such as Train soil-moisture fusion makes. Empty: the models ticked below. QGIS does not keep such lists in the history: choose them again if you open the dialog from there.</source>
      <translation>一个或多个带模型卡的 ONNX 文件，例如“训练土壤湿度融合模型”生成的文件。留空：用下面勾选的模型。从历史记录重新打开的对话框不会保留这些文件（QGIS 对文件都是如此）：请重新选择。</translation>
    </message>
    <message>
      <source>Shipped models</source>
      <translation>随附模型</translation>
    </message>
    <message>
      <source>Models that are included in the plugin; they are used after those above. They take smos_l3, smap_l3, era5_land and ascat; the guide's page 'Pretrained models' lists their scores. boosting is the best one.</source>
      <translation>插件随附的模型，排在上面的模型之后。它们使用 smos_l3、smap_l3、era5_land 和 ascat；指南的“Pretrained models”（预训练模型）页列出了评分。boosting 最好。</translation>
    </message>
    <message>
      <source>Product name</source>
      <translation>产品名称</translation>
    </message>
    <message>
      <source>Name of the result in tables and legends. Empty: fused_ and the models' methods.</source>
      <translation>结果在表格和图例中的名称。留空：fused_ 加模型的方法名。</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>处理器</translation>
    </message>
    <message>
      <source>auto: a GPU where onnxruntime finds one. cpu: no GPU, for the same results on every machine.</source>
      <translation>auto：onnxruntime 找到 GPU 时使用 GPU。cpu：不用 GPU，在任何机器上结果都相同。</translation>
    </message>
    <message>
      <source>The field with the name of the place, in both inputs.</source>
      <translation>地点名称，用于两个输入。</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without a model there is no output.</source>
      <translation>error：运行停止并说明缺少什么。skip：用于带可选输入的图形模型，没有模型时不产生输出。</translation>
    </message>
    <message>
      <source>Fused soil moisture</source>
      <translation>融合后土壤湿度</translation>
    </message>
    <message>
      <source>A cube: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).</source>
      <translation>数据立方体：GeoTIFF (.tif)、NetCDF (.nc) 或 Zarr (.zarr)。</translation>
    </message>
    <message>
      <source>Applicability</source>
      <translation>适用性</translation>
    </message>
    <message>
      <source>A cube of codes: whether the inputs of each value are within the training data of the model.</source>
      <translation>代码数据立方体：每个值的输入是否在模型的训练数据范围之内。</translation>
    </message>
    <message>
      <source>Values computed</source>
      <translation>已计算的值数</translation>
    </message>
    <message>
      <source>Import product</source>
      <translation>导入产品</translation>
    </message>
    <message>
      <source>Reads the files of a satellite or reanalysis product, as they were downloaded, into one daily cube.</source>
      <translation>读取下载的卫星或再分析产品文件，制成一个逐日数据立方体。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; All files in a folder and its subfolders, or in a zip archive, are read in the order of time. The
plugin knows the variables, times and quality flags of each product's files; &lt;i&gt;auto&lt;/i&gt; recognises a product by its
files' names, &lt;i&gt;generic&lt;/i&gt; takes the description from the advanced parameters. Days begin at 00 UTC, or at DAY_START
where they are made of shorter steps: soil moisture and temperature are averaged, rain and evaporation summed; steps
across the start of a day are divided between both days. Bounds of steps are used where the files have them. Daily and
monthly files stay as they are. Grids stay as they are (&lt;i&gt;Regrid&lt;/i&gt; changes them); swaths and single locations are
converted to the product's grid, where each cell has the mean of the observations in it.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Quality.&lt;/b&gt; &lt;i&gt;recommended&lt;/i&gt; drops what the product's own flags mark as bad: SMOS uncertainty (DQX) above 0.1
m³ m⁻³ or interference above 0.5; SMAP retrievals that are not recommended; ASCAT values of frozen or snow-covered soil,
or retrieved with flags; every flag of ESA CCI and C3S. The log lists how many values were dropped, and why. Values
outside the range that files declare as valid, or that are impossible, are dropped as well; undeclared marks of missing
values, such as -9999, are named in a warning.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture m³ m⁻³; saturation 0–1; rain and evaporation mm per step; temperature °C. Units that the
files state are converted.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; A global product of many years needs much space on the disk: set an extent. ASCAT has saturation;
with a porosity it is converted to m³ m⁻³. Values of a day of ESA CCI and C3S were observed within twelve hours of its
start (00 UTC). ERA5-Land accumulates water from 00 UTC, ERA5 over each hour; the values show which of the two it is,
where possible. A day of ERA5-Land needs the value at 00 UTC of the next day. Two files with the same time (versions,
early and final runs) are refused: choose with PATTERN. ASCAT in BUFR needs the Python package pybufrkit. Files in
unknown units are left out; set &lt;i&gt;Units in the files&lt;/i&gt; for them. Cubes that this plugin wrote into the folder are not
read.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Regrid&lt;/i&gt; brings all products to one grid.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Cite the product itself; its reference is in the guide, page &lt;i&gt;Bringing your data in&lt;/i&gt;. EASE-Grid
2.0: Brodzik et al. (2012), https://doi.org/10.3390/ijgi1010032. Grid of SMOS Level 2: Snyder (1992),
https://doi.org/10.3138/27H7-8K88-4882-1752.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;按时间顺序读取文件夹（含子文件夹）或 zip 压缩包中的所有文件。各产品文件的变量、时间和质量标记，插件均已知；&lt;i&gt;auto&lt;/i&gt; 按文件名识别产品，&lt;i&gt;generic&lt;/i&gt; 采用高级参数中的描述。由更短的步长合成日值时，日界为 00 UTC 或 DAY_START：土壤湿度和气温取平均，降雨和蒸散发求和；跨越日界的时间步按时间分摊。文件含有时间步边界时以其为准。日文件和月文件保持不变。网格保持不变（可用&lt;i&gt;重采样网格&lt;/i&gt;改变）；条带数据和单点数据归入产品的网格，每个像元取其中数据的平均。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;质量。&lt;/b&gt;&lt;i&gt;recommended&lt;/i&gt; 剔除产品自身质量标记为差的值：SMOS 不确定度 (DQX) 高于 0.1 m³ m⁻³ 或干扰高于 0.5；SMAP 不推荐的反演值；ASCAT 中冻结、积雪覆盖或反演质量差的土壤；ESA CCI 和 C3S 的所有标记。日志记录剔除的数量和原因。超出文件声明的有效范围或不可能出现的值也会剔除；未声明的缺失值标记，如 -9999，会在警告中指出。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;土壤湿度 m³ m⁻³；饱和度 0–1；降雨和蒸散发为每步 mm；温度 °C。文件注明的单位会自动换算。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;多年的全球产品占用大量磁盘空间：请设置范围。ASCAT 为饱和度；给出孔隙度时换算为 m³ m⁻³。ESA CCI 和 C3S 某日的值，是在该日开始时刻（00 UTC）前后十二小时内观测的。ERA5-Land 的水量从 00 UTC 起累计，ERA5 则在每小时内累计；在可能的情况下由数值判断属于哪一种。ERA5-Land 的一天需要次日 00 UTC 的值。含有同一时间的两个文件（不同版本、early 和 final 运行）会被拒绝：请用 PATTERN 选择。BUFR 格式的 ASCAT 需要 Python 包 pybufrkit。单位未知的文件不会导入；可在&lt;i&gt;文件中的单位&lt;/i&gt;中设置。本插件写入该文件夹的数据立方体不会再次读取。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;&lt;i&gt;重采样网格&lt;/i&gt;将所有产品转换到同一网格。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;请引用产品本身；其参考文献见指南的 &lt;i&gt;Bringing your data in&lt;/i&gt;（导入自己的数据）页。EASE-Grid 2.0：Brodzik et al. (2012)，https://doi.org/10.3390/ijgi1010032。SMOS Level 2 的网格：Snyder (1992)，https://doi.org/10.3138/27H7-8K88-4882-1752。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Folder of files, or path of a zip archive</source>
      <translation>文件夹或 zip 压缩包路径</translation>
    </message>
    <message>
      <source>The folder with the files, which may be in subfolders. The path of a zip archive, or of a single file, can be typed or pasted instead.</source>
      <translation>存放文件的文件夹，含其子文件夹。也可以键入或粘贴 zip 压缩包或单个文件的路径。</translation>
    </message>
    <message>
      <source>auto recognises it by the names of files; if the folder has several products, the one with most files is imported, and the log lists all. smos_l3 (CATDS), smos_l2 (SMUDP2), smos_ic; smap_l3, smap_l2, smap_l4; amsr2_lprm; cygnss; ascat (swaths or time series); esa_cci_sm, c3s_sm; gldas (Noah, CLSM), era5_land, era5; tmpa_3b42rt, imerg, chirps, tamsat, arc2, rfe2, persiann_cdr, cmorph, gsmap, cpc, e_obs, cmfd, cmd, mswep, gpm_sm2rain, sm2rain_ascat; generic: described in the advanced parameters.</source>
      <translation>auto 按文件名识别；文件夹中有多个产品时，导入文件最多的一个，日志列出全部产品。smos_l3 (CATDS)、smos_l2 (SMUDP2)、smos_ic；smap_l3、smap_l2、smap_l4；amsr2_lprm；cygnss；ascat（条带或时间序列）；esa_cci_sm、c3s_sm；gldas (Noah, CLSM)、era5_land、era5；tmpa_3b42rt、imerg、chirps、tamsat、arc2、rfe2、persiann_cdr、cmorph、gsmap、cpc、e_obs、cmfd、cmd、mswep、gpm_sm2rain、sm2rain_ascat；generic：在高级参数中描述。</translation>
    </message>
    <message>
      <source>Variable</source>
      <translation>变量</translation>
    </message>
    <message>
      <source>auto: the product's main variable, such as soil moisture for GLDAS and ERA5-Land, which also have rainfall, evaporation and temperature.</source>
      <translation>auto：产品的主要变量，例如 GLDAS 和 ERA5-Land 的土壤湿度；这两个产品还含有降雨、蒸散发和温度。</translation>
    </message>
    <message>
      <source>Quality</source>
      <translation>质量</translation>
    </message>
    <message>
      <source>recommended: values that the product's flags mark as bad are dropped and counted. all: every value is kept.</source>
      <translation>recommended：剔除产品标记为差的值并计数。all：保留所有值。</translation>
    </message>
    <message>
      <source>Extent</source>
      <translation>范围</translation>
    </message>
    <message>
      <source>Cells that touch it are read. Empty: all cells of the files.</source>
      <translation>读取与其相交的像元。留空：文件中的所有像元。</translation>
    </message>
    <message>
      <source>The first day to read, in UTC. Empty: from the first file on.</source>
      <translation>读取的首日，UTC。留空：从第一个文件开始。</translation>
    </message>
    <message>
      <source>The last day to read, which is included. Empty: to the last file.</source>
      <translation>读取的末日，含当天。留空：到最后一个文件。</translation>
    </message>
    <message>
      <source>Overpass</source>
      <translation>过境</translation>
    </message>
    <message>
      <source>average: all overpasses of a day. morning or evening: only this one (the morning overpass is the ascending one of SMOS, and the descending one of SMAP and ASCAT).</source>
      <translation>average：一天的所有过境。morning 或 evening：仅该次过境（SMOS 的早晨过境为升轨；SMAP 和 ASCAT 的早晨过境为降轨）。</translation>
    </message>
    <message>
      <source>daily: days. native: the product's own steps. Steps longer than a day stay as they are.</source>
      <translation>daily：日。native：产品自身的步长。长于一天的步长保持不变。</translation>
    </message>
    <message>
      <source>Start of days</source>
      <translation>日界时间</translation>
    </message>
    <message>
      <source>Start of days that are made of shorter steps: hours from 00 UTC (8 for 08:00 UTC, -8 for midnight in China), or a time zone by name (Asia/Shanghai). Empty: 00 UTC. Daily files stay as they are.</source>
      <translation>由更短步长合成日值时的日界：相对 00 UTC 的小时数（8 表示 08:00 UTC，-8 表示中国的午夜），或时区名称（Asia/Shanghai）。留空：00 UTC。日文件保持不变。</translation>
    </message>
    <message>
      <source>Cell size (degrees)</source>
      <translation>像元大小（度）</translation>
    </message>
    <message>
      <source>For swaths and single locations: size of the cells of the result. Empty: the product's grid (ASCAT 0.25°).</source>
      <translation>用于条带数据和单点数据：结果的像元大小。留空：产品的网格（ASCAT 0.25°）。</translation>
    </message>
    <message>
      <source>Minimum share of a day</source>
      <translation>一天的最小比例</translation>
    </message>
    <message>
      <source>For steps shorter than a day: the share of the day (0 to 1) that must have values; sums are scaled to the whole day.</source>
      <translation>用于短于一天的步长：一天中须有值的比例（0 到 1）；总量按全天折算。</translation>
    </message>
    <message>
      <source>Damaged files</source>
      <translation>损坏的文件</translation>
    </message>
    <message>
      <source>skip: a file that cannot be read is named, counted and left out. stop: it ends the run.</source>
      <translation>skip：无法读取的文件会列出名称、计数并略过。stop：终止运行。</translation>
    </message>
    <message>
      <source>Names of files</source>
      <translation>文件名</translation>
    </message>
    <message>
      <source>Reads only files whose names match it; * and ? stand for any characters, as in *_V06*.HDF5.</source>
      <translation>只保留文件名符合此模式的文件，可用 * 和 ?，如 *_V06*.HDF5。</translation>
    </message>
    <message>
      <source>Turns saturation (ASCAT) into m³ m⁻³: a number from 0 to 1, or the name or path of a raster of porosity.</source>
      <translation>将饱和度 (ASCAT) 换算为 m³ m⁻³：0 到 1 的数值，或孔隙度栅格的名称或路径。</translation>
    </message>
    <message>
      <source>Name of the product</source>
      <translation>产品名称</translation>
    </message>
    <message>
      <source>Used in tables, legends and bands. Empty: the name of the product in the list above.</source>
      <translation>用于表格、图例和波段。留空：产品的惯用名。</translation>
    </message>
    <message>
      <source>Variable in the files</source>
      <translation>文件中的变量</translation>
    </message>
    <message>
      <source>Its name in NetCDF and HDF5 files, groups before a slash, such as Grid/precipitation. Needed for generic if the files have several possible variables, or none with a usual name.</source>
      <translation>变量在 NetCDF 和 HDF5 文件中的名称，组名在斜杠前，如 Grid/precipitation。用于 generic：文件含有多个可能的变量，或没有常用名称的变量时需要给出。</translation>
    </message>
    <message>
      <source>Units in the files</source>
      <translation>文件中的单位</translation>
    </message>
    <message>
      <source>Used instead of what the files state: m3 m-3, vol%, %, kg m-2, mm, mm/day, mm/h, kg m-2 s-1, m, K, degC.</source>
      <translation>代替文件中注明的单位：m3 m-3、vol%、%、kg m-2、mm、mm/day、mm/h、kg m-2 s-1、m、K、degC。</translation>
    </message>
    <message>
      <source>Depth of the layer (mm)</source>
      <translation>土层深度 (mm)</translation>
    </message>
    <message>
      <source>Of soil moisture in kg m-2: the layer's thickness.</source>
      <translation>用于以 kg m-2 为单位的土壤湿度：土层厚度。</translation>
    </message>
    <message>
      <source>Date in file names</source>
      <translation>文件名中的日期</translation>
    </message>
    <message>
      <source>Such as _{year}{month}{day} or .{year}{doy}.{hour}; the tokens are year, month, day, doy (day of the year), hour and minute; * stands for anything. Empty: the usual forms, else the time axis in the files.</source>
      <translation>如 _{year}{month}{day} 或 .{year}{doy}.{hour}；可用的标记为 year、month、day、doy（年内日序）、hour 和 minute；* 代表任意字符。留空：常见形式，否则用文件中的时间轴。</translation>
    </message>
    <message>
      <source>Meaning of time stamps</source>
      <translation>时间戳含义</translation>
    </message>
    <message>
      <source>For steps shorter than a day: what the time stamp means. accumulated: sums since 00 UTC, so that the value at 00 UTC belongs to the day before. auto: as bounds in the files say, else the product's.</source>
      <translation>用于短于一天的步长：时间戳的含义。accumulated：自 00 UTC 起的累计量，因此 00 UTC 的值属于前一天。auto：按文件中的边界，否则按产品。</translation>
    </message>
    <message>
      <source>Missing value</source>
      <translation>缺失值</translation>
    </message>
    <message>
      <source>Marks missing values that the files do not declare.</source>
      <translation>文件中未声明的缺失值标记。</translation>
    </message>
    <message>
      <source>Quality rules</source>
      <translation>质量规则</translation>
    </message>
    <message>
      <source>Conditions that good values meet, instead of the product's rules: flag == 0; dqx &lt;= 0.1; qual &amp; 1 == 0; class in 1,2. Flags are variables beside the values; semicolons stand between rules.</source>
      <translation>有效值须满足的条件，代替产品自身的规则：flag == 0; dqx &lt;= 0.1; qual &amp; 1 == 0; class in 1,2。标记是与数值并列的变量；规则之间用分号隔开。</translation>
    </message>
    <message>
      <source>Append to the output</source>
      <translation>追加到输出</translation>
    </message>
    <message>
      <source>Adds the steps of new files to an existing output, whose last day is read again; with START, all days from there on. If the run fails, the output is not changed. Zarr (.zarr) is extended, other formats are rewritten.</source>
      <translation>将新文件的时间步追加到已有输出，并重新读取其最后一天；给出 START 时，重新读取从该日起的所有日期。输出始终完整；Zarr (.zarr) 直接追加，其他格式则重写。</translation>
    </message>
    <message>
      <source>Cube</source>
      <translation>数据立方体</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr), one band for each day. The temporal controller animates the layer.</source>
      <translation>GeoTIFF (.tif)、NetCDF (.nc) 或 Zarr (.zarr)，每天一个波段。图层可在时态控制器中播放。</translation>
    </message>
    <message>
      <source>Time steps</source>
      <translation>时间步数</translation>
    </message>
    <message>
      <source>Import stations</source>
      <translation>导入站点</translation>
    </message>
    <message>
      <source>Reads ISMN downloads, text tables, spreadsheets or layers into a station layer and a table of observations.</source>
      <translation>读取 ISMN 下载数据、文本表格、电子表格或图层，生成站点图层和观测数据表。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; ISMN downloads are read as they come, zip or unpacked folder, in both layouts (CEOP and
header-values). A station's id is &lt;i&gt;network_station&lt;/i&gt; as in the files, such as SCAN_Silver_Sword: the same for soil
moisture and rain, whatever else is in the download. A sensor is taken where the middle of its depths lies from &lt;i&gt;Depth
from&lt;/i&gt; to &lt;i&gt;Depth to&lt;/i&gt;: 0 to 0.1 m takes sensors at 5 and 10 cm, 0–5 cm layers and cosmic-ray probes of 0–17 cm; of
several depths at a station the shallowest is taken, and several sensors at that depth are averaged at each time. Only
values whose every flag is G are kept. The depths do not apply to rain, air temperature and snow. Tables may be long (a
row for each station and time) or wide (a column for each station), with any separator; columns are recognised by their
headings, and the log lists them. A file without a column of stations is one station, named after the file; a folder or
zip of such files is read whole. Coordinates may be in the table or in one of their own.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Time.&lt;/b&gt; All times are UTC. A day D covers 00:00–23:59, or begins at &lt;i&gt;Start of days&lt;/i&gt;, such as that of gauges
read at 08:00 or of a country's clock: soil moisture and temperature are the mean of what was measured within, rain is
the sum of what fell within, where at least half of the day's steps are known. &lt;i&gt;Hour of the value&lt;/i&gt; takes the value
at one hour instead of the mean, which is best for SM2RAIN: it computes rain from the change of soil moisture between
two moments, and daily means smooth this change. The time of a daily value is when its day begins, as in cubes. ISMN
stamps rain with the end of the hour it fell in, so that the value stamped 00:00 belongs to the day before; in tables
the stamp is taken as the start (see &lt;i&gt;Rain stamp&lt;/i&gt;). Native values keep the stamps that the files have. Stamps such
as 2015-04-01T00:00+08:00 contain their time zone; others are UTC, unless &lt;i&gt;Table: time zone&lt;/i&gt; or &lt;i&gt;hours ahead of
UTC&lt;/i&gt; is set. Daily values of a local clock stay as they are, and the log and &lt;code&gt;day_start&lt;/code&gt; in the station
layer say when their days begin.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture m³ m⁻³, saturation 0–1, rain and evaporation mm per step, temperature °C, snow mm,
suction kPa. Units in headings of tables, such as rain (inch), are converted; percent and kelvin are recognised, with a
warning.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; What is dropped is counted in the log and in the station layer; read it before you trust a mean.
Numbers such as -999 or 9999 are missing values, and T (trace) in tables of rain is 0. Some networks report dry hours as
missing (DWD in ISMN); the log says where this is likely. In dates such as 03/04/2015 day and month are never guessed:
where the rows do not distinguish them, set &lt;i&gt;Time format&lt;/i&gt;. An average of two sensors jumps where one of them fails.
Text tables and spreadsheets cannot store points: write the stations as GeoPackage.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Run it once for soil moisture and once for rain; &lt;i&gt;Calibrate SM2RAIN at stations&lt;/i&gt; takes both
tables. &lt;i&gt;Sample cubes at stations&lt;/i&gt;, &lt;i&gt;Train soil-moisture fusion&lt;/i&gt; and &lt;i&gt;Validate against stations&lt;/i&gt; take
the layer and the table; land_cover and climate can be the classes of validation.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Dorigo et al. 2021, The International Soil Moisture Network,
https://doi.org/10.5194/hess-25-5749-2021; flags: Dorigo et al. 2013, https://doi.org/10.2136/vzj2012.0097. ISMN data
may not be passed on; cite the networks that you use.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;ISMN 下载数据可直接读取，zip 或解压后的文件夹均可，支持两种格式（CEOP 和 header-values）。站点 id 为文件给出的 &lt;i&gt;network_station&lt;/i&gt;（网络名_站点名），如 SCAN_Silver_Sword：土壤湿度和降雨相同，与下载中的其他内容无关。传感器深度的中点位于&lt;i&gt;起始深度&lt;/i&gt;和&lt;i&gt;终止深度&lt;/i&gt;之间时采用该传感器：0 到 0.1 m 会采用 5 和 10 cm 的传感器、0–5 cm 的土层以及 0–17 cm 的宇宙射线探头；一个站点有多个深度时取最浅的深度，该深度有多个传感器时逐时刻平均。只保留所有标记均为 G 的值。降雨、气温和积雪不按深度筛选。表格可以是长格式（每个站点和时间一行）或宽格式（每个站点一列），分隔符不限；列按表头识别，日志说明各列的识别结果。没有站点列的文件视为一个站点，以文件名命名；由此类文件组成的文件夹或 zip 会整体读取。坐标可以在该表中，也可以在单独的表中。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;时间。&lt;/b&gt;所有时间均为 UTC。D 日为 00:00–23:59，或从&lt;i&gt;日界时间&lt;/i&gt;开始，例如 08:00 观测的雨量站或某国地方时的日界：土壤湿度和气温取其间测值的平均，降雨取其间的总和，且当天至少一半的时间步须有值。&lt;i&gt;取值时刻&lt;/i&gt;用某一时刻的值代替平均值，最适合 SM2RAIN：它由两个时刻之间土壤湿度的变化计算降雨，而平均会使变化变得平缓。日值的时间为该日开始的时刻，与数据立方体相同。ISMN 的降雨时间戳为降雨所在小时的结束，因此标为 00:00 的值属于前一天；表格则认为时间戳为开始（见&lt;i&gt;降雨时间戳&lt;/i&gt;）。原始步长的值保留文件中的时间戳。像 2015-04-01T00:00+08:00 这样的时间戳自带时区；其他的为 UTC，除非设置了&lt;i&gt;表格：时区&lt;/i&gt;或&lt;i&gt;比 UTC 快的小时数&lt;/i&gt;。按地方时的日值保持不变，日志和站点图层中的 &lt;code&gt;day_start&lt;/code&gt; 说明其日界。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;土壤湿度 m³ m⁻³，饱和度 0–1，降雨和蒸散发为每步 mm，温度 °C，雪 mm，吸力 kPa。表头中的单位，如 rain (inch)，会自动换算；百分比和开尔文会被识别，并给出警告。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;剔除的数据在日志和站点图层中计数；采信平均值之前请先查看。-999 或 9999 之类的数字为缺失值，降雨表中的 T（微量）为 0。有些观测网将无雨的小时记为缺测（ISMN 中的 DWD）；日志会指出疑似之处。对 03/04/2015 这样的日期，绝不猜测日和月：若各行数据不能区分，请设置&lt;i&gt;时间格式&lt;/i&gt;。两个传感器取平均时，其中一个失效会造成跳变。文本表格和电子表格不能存储点：请将站点写为 GeoPackage。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;对土壤湿度和降雨各运行一次；&lt;i&gt;在站点率定 SM2RAIN&lt;/i&gt; 使用这两张表。&lt;i&gt;在站点处提取数据立方体&lt;/i&gt;、&lt;i&gt;训练土壤湿度融合模型&lt;/i&gt;和&lt;i&gt;用站点验证&lt;/i&gt;使用站点图层和表格；land_cover 和 climate 可作为验证的类别。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;Dorigo et al. 2021, The International Soil Moisture Network，https://doi.org/10.5194/hess-25-5749-2021；质量标记：Dorigo et al. 2013，https://doi.org/10.2136/vzj2012.0097。ISMN 数据不得转发；请引用所用的观测网。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>ISMN download or table of observations</source>
      <translation>ISMN 下载数据或观测数据表</translation>
    </message>
    <message>
      <source>A zip or .stm file of ISMN, or a table: text (.csv, .txt, also .gz or several in a zip), spreadsheet, GeoPackage; or time series at stations in NetCDF (CF conventions). A folder is given by typing its path, or by picking the Metadata.xml in it.</source>
      <translation>ISMN 的 zip 或 .stm 文件，或表格：文本（.csv、.txt，也可为 .gz 或一个 zip 中的多个文件）、电子表格、GeoPackage；或 NetCDF（CF 约定）格式的站点时间序列。如需给出文件夹，请键入其路径，或选择其中的 Metadata.xml。</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>格式</translation>
    </message>
    <message>
      <source>auto: ISMN where there are .stm files, else a table.</source>
      <translation>auto：有 .stm 文件时为 ISMN，否则为表格。</translation>
    </message>
    <message>
      <source>The variable to read. All temperatures are written to a column named temperature.</source>
      <translation>要读取的变量。各种温度都写入名为 temperature 的列。</translation>
    </message>
    <message>
      <source>Depth from (m)</source>
      <translation>起始深度 (m)</translation>
    </message>
    <message>
      <source>For soil sensors: the smallest depth of their middle.</source>
      <translation>用于土壤传感器：中点的最小深度。</translation>
    </message>
    <message>
      <source>Depth to (m)</source>
      <translation>终止深度 (m)</translation>
    </message>
    <message>
      <source>For soil sensors: the greatest depth of their middle.</source>
      <translation>用于土壤传感器：中点的最大深度。</translation>
    </message>
    <message>
      <source>daily: means or sums of days, of UTC unless DAY_START says otherwise; native: the values as they are.</source>
      <translation>daily：日平均或日总量，除非 DAY_START 另有指定，日界为 UTC；native：原始值。</translation>
    </message>
    <message>
      <source>Quality flags</source>
      <translation>质量标记</translation>
    </message>
    <message>
      <source>good: only values whose flags are all G; all: values with any flags.</source>
      <translation>good：仅保留所有标记均为 G 的值；all：保留任何标记的值。</translation>
    </message>
    <message>
      <source>Depths</source>
      <translation>深度</translation>
    </message>
    <message>
      <source>Of several depths at a station: the shallowest, or the mean of all.</source>
      <translation>一个站点有多个深度时：取最浅的，或所有深度的平均。</translation>
    </message>
    <message>
      <source>Rain stamp</source>
      <translation>降雨时间戳</translation>
    </message>
    <message>
      <source>Whether times are the start or the end of the step that rain fell in, for daily sums. auto: the end in ISMN files of sub-daily steps, else the start.</source>
      <translation>计算日总量时，时间是降雨时段的开始还是结束。auto：ISMN 文件中短于一天的步长为结束，其他为开始。</translation>
    </message>
    <message>
      <source>Files that cannot be read</source>
      <translation>无法读取的文件</translation>
    </message>
    <message>
      <source>skip: leave it out and say so; stop: end with an error at the first.</source>
      <translation>skip：略过并说明；stop：遇到第一个即报错终止。</translation>
    </message>
    <message>
      <source>When days begin: hours from 00 UTC (8 for 08:00 UTC, -8 for midnight in China), or a time zone by name (Asia/Shanghai). Empty: 00 UTC, but daily values of a local clock keep their days.</source>
      <translation>日界：相对 00 UTC 的小时数（8 表示 08:00 UTC，-8 表示中国的午夜），或时区名称（Asia/Shanghai）。留空：00 UTC，但按地方时的日值保持其日界。</translation>
    </message>
    <message>
      <source>Hour of the value</source>
      <translation>取值时刻</translation>
    </message>
    <message>
      <source>Hours after the start of the day, such as 0: days take the value nearest to that hour, within half a step, instead of their mean; days without such a value are left out. Not for rain and evaporation, which are summed. Empty: the mean.</source>
      <translation>日界之后的小时数，如 0：日值取最接近该时刻（半个步长以内）的值，代替平均值；没有该值的日期略过。不用于降雨和蒸散发，二者为求和。留空：平均值。</translation>
    </message>
    <message>
      <source>Share of a day's steps (0 to 1) that must have values; otherwise the day has none.</source>
      <translation>计算日值时，当天须有值的时间步比例。</translation>
    </message>
    <message>
      <source>First time that is read, UTC. Empty: from the first value.</source>
      <translation>读取的最早时间，UTC。留空：全部。</translation>
    </message>
    <message>
      <source>Last time that is read, UTC; a date without a time includes the whole day. Empty: to the last value.</source>
      <translation>最晚时间，UTC；午夜表示当天全天。留空：全部。</translation>
    </message>
    <message>
      <source>Table: station column</source>
      <translation>表格：站点列</translation>
    </message>
    <message>
      <source>The column with the name of the station. Empty: recognised by its heading, such as id.</source>
      <translation>站点名称。留空：按表头识别，如 id。</translation>
    </message>
    <message>
      <source>Table: time column</source>
      <translation>表格：时间列</translation>
    </message>
    <message>
      <source>Date and time. Empty: recognised, also where year, month and day are apart.</source>
      <translation>日期和时间。留空：自动识别，年、月、日分列时也可识别。</translation>
    </message>
    <message>
      <source>Table: value column</source>
      <translation>表格：值列</translation>
    </message>
    <message>
      <source>Holds the variable. Empty: recognised by its heading, such as vwc.</source>
      <translation>变量所在列。留空：按表头识别，如 vwc。</translation>
    </message>
    <message>
      <source>Table: flag column</source>
      <translation>表格：标记列</translation>
    </message>
    <message>
      <source>ISMN's flags, of which G is good. Empty: recognised by its heading.</source>
      <translation>ISMN 的质量标记，G 为良好。留空：按表头识别。</translation>
    </message>
    <message>
      <source>Table: time format</source>
      <translation>表格：时间格式</translation>
    </message>
    <message>
      <source>In the notation of strptime, such as %d/%m/%Y %H:%M. Empty: recognised.</source>
      <translation>采用 strptime 的格式，如 %d/%m/%Y %H:%M。留空：自动识别。</translation>
    </message>
    <message>
      <source>Table: separator</source>
      <translation>表格：分隔符</translation>
    </message>
    <message>
      <source>A character, or the word tab or space. Empty: recognised.</source>
      <translation>一个字符，或单词 tab 或 space。留空：自动识别。</translation>
    </message>
    <message>
      <source>Table: layout</source>
      <translation>表格：布局</translation>
    </message>
    <message>
      <source>long: a row for each station and time; wide: a column for each station.</source>
      <translation>long：每个站点和时间一行；wide：每个站点一列。</translation>
    </message>
    <message>
      <source>Table: units</source>
      <translation>表格：单位</translation>
    </message>
    <message>
      <source>Units of the values; auto recognises and converts percent and kelvin, with a warning.</source>
      <translation>数值的单位；auto 识别并换算百分比和开尔文，并给出警告。</translation>
    </message>
    <message>
      <source>Table: time zone</source>
      <translation>表格：时区</translation>
    </message>
    <message>
      <source>The zone of the table's times by name, such as Asia/Shanghai or America/Denver, with its summer time. Empty: UTC, or what UTC_OFFSET says.</source>
      <translation>表格时间的时区名称，如 Asia/Shanghai 或 America/Denver，含夏令时。留空：UTC，或 UTC_OFFSET 的值。</translation>
    </message>
    <message>
      <source>Table: hours ahead of UTC</source>
      <translation>表格：比 UTC 快的小时数</translation>
    </message>
    <message>
      <source>Of the table's times: 8 for Chinese time, -7 for Arizona.</source>
      <translation>用于表格的时间：中国时间为 8，亚利桑那为 -7。</translation>
    </message>
    <message>
      <source>Table: coordinates of stations</source>
      <translation>表格：站点坐标</translation>
    </message>
    <message>
      <source>A separate table or point layer with ids and coordinates. 'Gage 12' finds station 12.</source>
      <translation>含 id 和坐标的单独表格或点图层。“Gage 12”可匹配站点 12。</translation>
    </message>
    <message>
      <source>Table: station column of the coordinates</source>
      <translation>表格：坐标表的站点列</translation>
    </message>
    <message>
      <source>The column with the name of the station in the table of coordinates. Empty: recognised by its heading.</source>
      <translation>坐标表中的站点名称。留空：按表头识别。</translation>
    </message>
    <message>
      <source>Table: CRS of coordinates</source>
      <translation>表格：坐标的 CRS</translation>
    </message>
    <message>
      <source>Of x and y in tables; point layers have their own.</source>
      <translation>表格中 x 和 y 的坐标系；点图层自带坐标系。</translation>
    </message>
    <message>
      <source>Points with the properties of each station and the number of values dropped there, best as GeoPackage.</source>
      <translation>点图层，含每个站点的信息和剔除情况；存为 GeoPackage 时保留点要素。</translation>
    </message>
    <message>
      <source>A table in long form: station_id, time, the variable, and the share of the day or the number of sensors.</source>
      <translation>长格式表格：station_id、time、变量，以及当天有值的比例或传感器数量。</translation>
    </message>
    <message>
      <source>Stations and observations (NetCDF)</source>
      <translation>站点和观测数据（NetCDF）</translation>
    </message>
    <message>
      <source>Stations and observations in one file (.nc), as time series of the CF conventions, for other programs; Import stations reads it again.</source>
      <translation>站点和观测数据存于一个文件 (.nc)，为 CF 约定的时间序列，供其他程序使用；“导入站点”可再次读取。</translation>
    </message>
    <message>
      <source>Stations read</source>
      <translation>已读取站点数</translation>
    </message>
    <message>
      <source>Install Python packages</source>
      <translation>安装 Python 包</translation>
    </message>
    <message>
      <source>Installs, updates or removes the Python packages that SM2R needs and QGIS does not include.</source>
      <translation>安装、更新或删除 SM2R 需要而 QGIS 未自带的 Python 包。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; pip of QGIS's own Python looks for versions that are compatible with the packages of QGIS, and lists
them. Only when &lt;i&gt;Download and install&lt;/i&gt; is ticked are they fetched from the Python Package Index, some 150 MB, and
put into the folder &lt;code&gt;python/sm2r-packages&lt;/code&gt; of your profile. QGIS looks there last, so that nothing that QGIS
or another plugin uses is replaced. Run it again to update; tick &lt;i&gt;Remove&lt;/i&gt; to delete the folder.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Result.&lt;/b&gt; A page with packages and versions, plain numbers without units. The output &lt;code&gt;OK&lt;/code&gt; is true
when &lt;i&gt;Check the environment&lt;/i&gt; finds no problem after an installation, or the folder is gone after a removal. An
error or a cancel leaves the folder as it was.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; On Linux, rasterio and netCDF4 come from the distribution, and are not installed here; if one is
missing, the algorithm says so first. Networks with a proxy need pip's own settings (&lt;code&gt;PIP_PROXY&lt;/code&gt;). After an
update, restart QGIS. Each profile, and each version of Python, has a folder of its own. The size of
&lt;code&gt;networks&lt;/code&gt; (PyTorch) can be several GB.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Check the environment&lt;/i&gt;, then &lt;i&gt;Create sample basin&lt;/i&gt;.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; The method that SM2R implements: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;由 QGIS 自带 Python 的 pip 查找与 QGIS 所带各包兼容的版本，并列出。只有勾选&lt;i&gt;下载并安装&lt;/i&gt;时，才从 Python Package Index 下载（约 150 MB），放入用户配置文件的 &lt;code&gt;python/sm2r-packages&lt;/code&gt; 文件夹。QGIS 最后才在该文件夹中查找，因此不会替换 QGIS 或其他插件使用的任何内容。再次运行即可更新；勾选&lt;i&gt;删除已安装的内容&lt;/i&gt;可删除该文件夹。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;结果。&lt;/b&gt;一个页面，列出包和版本，版本为纯数字，无单位。输出 &lt;code&gt;OK&lt;/code&gt; 为真，表示安装后&lt;i&gt;检查环境&lt;/i&gt;全部通过，或删除后文件夹已不存在。出错或取消时，文件夹保持原样。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;在 Linux 上，rasterio 和 netCDF4 来自发行版，不由此处安装；缺少时会首先指出。使用代理的网络需要 pip 自身的设置（&lt;code&gt;PIP_PROXY&lt;/code&gt;）。更新后请重新启动 QGIS。每个用户配置文件和每个 Python 版本各有一个文件夹。&lt;code&gt;networks&lt;/code&gt; (PyTorch) 可达数 GB。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;&lt;i&gt;检查环境&lt;/i&gt;，然后&lt;i&gt;创建示例流域&lt;/i&gt;。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;SM2R 所实现的方法：Brocca et al. (2014)，https://doi.org/10.1002/2014JD021489。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Download and install</source>
      <translation>下载并安装</translation>
    </message>
    <message>
      <source>Without it, the packages that would be installed are listed, and nothing is changed.</source>
      <translation>不勾选时，只列出将要安装的内容，不作任何更改。</translation>
    </message>
    <message>
      <source>Optional packages</source>
      <translation>可选包</translation>
    </message>
    <message>
      <source>training: for training trees; networks: for training networks (PyTorch); zarr: cubes as Zarr folders; cluster: computing on a dask cluster; bufr: importing ASCAT in BUFR. Those that are installed stay.</source>
      <translation>training：训练树模型；networks：训练神经网络 (PyTorch)；zarr：以 Zarr 文件夹存储的数据立方体；cluster：在 dask 集群上计算；bufr：导入 BUFR 格式的 ASCAT。已安装的包会保留。</translation>
    </message>
    <message>
      <source>Remove what was installed</source>
      <translation>删除已安装的内容</translation>
    </message>
    <message>
      <source>Deletes the folder with all packages that were installed for this profile, and installs nothing.</source>
      <translation>删除为此用户配置文件安装的全部内容及其文件夹；此时不安装任何内容。</translation>
    </message>
    <message>
      <source>A page that opens in any browser without a network: packages, versions, the folder and its size.</source>
      <translation>可用任意浏览器离线打开的页面：包、版本、文件夹及其大小。</translation>
    </message>
    <message>
      <source>Invert soil moisture</source>
      <translation>反演土壤湿度</translation>
    </message>
    <message>
      <source>Turns a cube of soil moisture into rain, with the parameters of an earlier calibration.</source>
      <translation>用先前率定的参数，将土壤湿度数据立方体反演为降雨。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; SM2RAIN, the soil water balance inverted: rain = max(0, Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E)). Filter,
limits of normalisation and step rule are those stored with the parameters, so that a later record is on the same scale,
whatever its own extremes are. Where it snows or freezes, rain cannot be computed from soil moisture, and the value of a
fallback product is taken.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Reasons.&lt;/b&gt; A second cube shows for each value whether it is computed, replaced in snow, missing (and why), or
saturated: soil moisture is at its upper limit, and rain may be underestimated.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Errors.&lt;/b&gt; Bounds (LOWER, UPPER) and the probability of a wet step come from the calibration: from the reference
rain where the estimate was as large, with the same time between overpasses and in the same season. The flag is 1, fair,
where overpasses are more than two steps apart, R of the calibration is below 0.5, or the parameters are those of a
neighbour; 2, poor, where R is below 0.3, the soil is saturated, or the value is that of the fallback in snow; 3 where
there is no value. Errors of the reference rain count as errors of soil moisture.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Rain model.&lt;/b&gt; With MODEL, the rain is a weighted mean of SM2RAIN and of a model of &lt;i&gt;Train rain model&lt;/i&gt;,
wherever SM2RAIN has rain; reasons stay the same. The rain of a model with a latency is used alone, at steps whose
overpasses it may use. Bounds, probability and flag are then computed from the errors of the mixed rain in the
cross-validation of the training. Soil moisture has to be of the product and quantity of the training. The hour of
observation of the parameters, or OBSERVATION_HOUR, applies to both.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;A later start.&lt;/b&gt; START only shortens the result: the filter also uses the months before it, so that the values
are the same as in a run over the whole record.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture as in the calibration; rain and evaporation mm per time step; temperature °C; UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; The time step must be that of the calibration, and all rasters must have the same grid. The last
step has no rain, because no step follows it (the first step, if rain is stamped with the end). Without temperature or
snow, frozen soil looks like drying soil.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; The temporal controller animates the layer. &lt;i&gt;Validate against stations&lt;/i&gt; and &lt;i&gt;Compare two
cubes&lt;/i&gt; evaluate the rain with gauges or products that were not used in the calibration, or in another period.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; exponential filter: Brocca et al.
(2016), https://doi.org/10.1002/2016JD025382; filter that shortens in wet soil: Brocca et al. (2019),
https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;SM2RAIN，即对土壤水量平衡求逆：降雨 = max(0, Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E))。滤波、归一化上下限和步长规则均随参数保存，因此以后的记录无论自身极值如何，都采用同一尺度。降雪或冻结时，无法由土壤湿度计算降雨，改用备用产品的值。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;原因。&lt;/b&gt;第二个数据立方体说明每个值的由来：算得、降雪时被替换、缺失及其原因，或饱和——此时土壤湿度达到上限，降雨可能被低估。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;误差。&lt;/b&gt;上下界 (LOWER, UPPER) 和时间步有雨的概率来自率定：即率定期内估计量同样大、过境间隔相同、季节相同时的实际降雨。质量标记为 1（尚可）：过境间隔超过两个时间步、率定的 R 低于 0.5，或参数取自相邻像元；2（差）：R 低于 0.3、土壤饱和，或降雪时采用备用值；3：没有值。参考降雨的误差算作土壤湿度的误差。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;降雨模型。&lt;/b&gt;给出 MODEL 时，凡 SM2RAIN 有降雨之处，降雨为 SM2RAIN 与&lt;i&gt;训练降雨模型&lt;/i&gt;所得模型的加权平均；原因不变。有时延的模型，在其可以使用过境的时间步，单独采用模型的降雨。此时上下界、概率和标记由训练时交叉验证中混合降雨的误差求得。土壤湿度的产品和物理量须与训练时相同。参数中的观测时刻或 OBSERVATION_HOUR 对两者都适用。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;从较晚的时间开始。&lt;/b&gt;START 只缩短结果：滤波仍会读取此前数月的数据，因此数值与对整个记录运行时相同。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;土壤湿度与率定时相同；降雨和蒸散发为每个时间步 mm；气温 °C；UTC。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;时间步长须与率定时相同，所有栅格须在同一网格上。最后一步没有降雨，因为没有后续步（降雨时间戳为结束时，则是第一步没有降雨）。没有气温或积雪时，冻结的土壤看起来像是在变干。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;图层可在时态控制器中播放。&lt;i&gt;用站点验证&lt;/i&gt;和&lt;i&gt;比较两个数据立方体&lt;/i&gt;可用未参与率定的雨量站或产品，或在另一时段评估降雨。&lt;/p&gt;

&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;Brocca et al. (2014)，https://doi.org/10.1002/2014JD021489；指数滤波：Brocca et al. (2016)，https://doi.org/10.1002/2016JD025382；随土壤变湿而缩短的滤波：Brocca et al. (2019)，https://doi.org/10.5194/essd-11-1583-2019。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A cube, one band for each time step, in the units of the calibration.</source>
      <translation>数据立方体，每个时间步一个波段，单位与率定时相同。</translation>
    </message>
    <message>
      <source>The output of Calibrate SM2RAIN, or any raster on the same grid with the bands z, a, b, s_min and s_max.</source>
      <translation>“率定 SM2RAIN”生成的栅格，或同一网格上任何含波段 z、a、b、s_min 和 s_max 的栅格。</translation>
    </message>
    <message>
      <source>A cube, °C; below the snow threshold the fallback's value is taken. On the same grid and time step.</source>
      <translation>数据立方体，°C；低于降雪阈值时采用备用降雨的值。网格和时间步长相同。</translation>
    </message>
    <message>
      <source>Fallback rain</source>
      <translation>备用降雨</translation>
    </message>
    <message>
      <source>A cube, mm per step, taken in snow and frost. Empty: missing there. On the same grid and time step.</source>
      <translation>数据立方体，每步 mm，降雪和冻结时采用。留空：此时缺失。网格和时间步长相同。</translation>
    </message>
    <message>
      <source>A cube, mm per step; needed if K was calibrated. On the same grid and time step.</source>
      <translation>数据立方体，每步 mm；率定过 K 时需要。网格和时间步长相同。</translation>
    </message>
    <message>
      <source>Spread of soil moisture</source>
      <translation>土壤湿度离散度</translation>
    </message>
    <message>
      <source>A cube of the standard error of soil moisture, in its units, such as the spread of Bayesian model averaging. It widens the bounds where it is large. On the same grid and time step.</source>
      <translation>土壤湿度标准误差的数据立方体，单位与土壤湿度相同，例如贝叶斯模型平均的离散度。标准误差大时，上下界随之加宽。网格和时间步长相同。</translation>
    </message>
    <message>
      <source>Rain model</source>
      <translation>降雨模型</translation>
    </message>
    <message>
      <source>A file of Train rain model. Its rain is mixed with that of SM2RAIN, or used alone if the model was trained with a latency. Empty: SM2RAIN alone.</source>
      <translation>“训练降雨模型”生成的文件。其降雨与 SM2RAIN 的降雨混合；若模型训练时设有时延，则单独使用。留空：仅用 SM2RAIN。</translation>
    </message>
    <message>
      <source>Weight of the model</source>
      <translation>模型权重</translation>
    </message>
    <message>
      <source>Weight of the model in the mixed rain: 1 for the model alone, 0 for SM2RAIN alone. Empty: the weight with the smallest error in training; bounds, probability and quality flag are available only with it.</source>
      <translation>模型在混合降雨中的权重：1 为仅用模型，0 为仅用 SM2RAIN。留空：训练中误差最小的权重；只有采用该权重时才给出上下界、概率和质量标记。</translation>
    </message>
    <message>
      <source>Static rasters of the model</source>
      <translation>模型的静态栅格</translation>
    </message>
    <message>
      <source>The rasters with which the rain model was trained, on the same grid; they are identified by layer name. Empty if it was trained without any.</source>
      <translation>训练降雨模型时所用的栅格，网格相同；按图层名称识别。训练时未用静态栅格则留空。</translation>
    </message>
    <message>
      <source>Start of the period to invert, UTC. Empty: from the first time step.</source>
      <translation>反演时段的开始，UTC。留空：从第一个时间步开始。</translation>
    </message>
    <message>
      <source>End of the period to invert, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>反演时段的结束，UTC，含该时刻；只写日期时含当天全天。留空：到最后一步。</translation>
    </message>
    <message>
      <source>balance: rain from the whole water balance. wetting: only from steps in which the soil wets, as in the first Matlab version. By default as calibrated; change it only if you have a reason.</source>
      <translation>balance：由完整水量平衡得到降雨。wetting：仅由土壤变湿的时间步得到，同最早的 Matlab 版本。默认与率定时一致；只在确有需要时更改。</translation>
    </message>
    <message>
      <source>Whether the rain of an interval is stamped with its start or with its end. For daily means of soil moisture, rain of day D lies between the means of D and D+1 (start), or of D−1 and D (end). By default as calibrated; change it only if you have a reason.</source>
      <translation>时段降雨的时间戳是时段的开始还是结束。对于土壤湿度日均值，D 日降雨位于 D 日与 D+1 日均值之间（开始），或 D−1 日与 D 日均值之间（结束）。默认与率定时一致；只在确有需要时更改。</translation>
    </message>
    <message>
      <source>Hours from the time stamp of soil moisture to its observation, -24 to 48: 12 for daily means, 6 for a morning overpass. It includes when days of rain begin and how long water takes to reach the sensor's depth. By default as calibrated; change it only if you have a reason.</source>
      <translation>从土壤湿度的时间戳到实际观测的小时数，-24 到 48：日均值取 12，早晨过境取 6。它也包含降雨的日界和水到达传感器深度所需的时间。默认与率定时一致；只在确有需要时更改。</translation>
    </message>
    <message>
      <source>Changes of normalised soil moisture (0 to 1) up to this one count as noise and give no rain. By default as calibrated; change it only if you have a reason. Empty: as calibrated.</source>
      <translation>归一化土壤湿度（0 到 1）的变化不超过此值时视为噪声，不产生降雨。默认与率定时一致；只在确有需要时更改。留空：与率定时一致。</translation>
    </message>
    <message>
      <source>Probabilities of the bounds</source>
      <translation>界限的概率</translation>
    </message>
    <message>
      <source>Of the lower and the upper bound, each from 0 to 1: 0.05,0.95 leaves 5 % of the true rain on either side.</source>
      <translation>下界和上界的概率，均为 0 到 1：0.05,0.95 表示真实降雨在两侧各有 5 % 超出。</translation>
    </message>
    <message>
      <source>The probability of rain is that of more than this amount.</source>
      <translation>降雨概率指降雨超过此值的概率。</translation>
    </message>
    <message>
      <source>Adds the new steps to existing outputs, and computes the last ones again, which later overpasses may change; with START, all steps from there on. If the run fails, no output is changed. Zarr (.zarr) is extended, other formats are rewritten.</source>
      <translation>将新的时间步追加到已有输出，并重算最后几步，因为后来的过境可能改变它们；给出 START 时，重算从该时刻起的所有时间步。各输出始终完整；Zarr (.zarr) 直接追加，其他格式则重写。</translation>
    </message>
    <message>
      <source>Reasons</source>
      <translation>原因</translation>
    </message>
    <message>
      <source>A cube of codes: why each value is computed, replaced or missing.</source>
      <translation>代码数据立方体：每个值是算得、被替换还是缺失，及其原因。</translation>
    </message>
    <message>
      <source>Lower bound</source>
      <translation>下界</translation>
    </message>
    <message>
      <source>A cube, mm per step: the lower of the two quantiles of rain.</source>
      <translation>数据立方体，每步 mm：降雨两个分位数中较低的一个。</translation>
    </message>
    <message>
      <source>Upper bound</source>
      <translation>上界</translation>
    </message>
    <message>
      <source>A cube, mm per step: the upper of the two quantiles of rain.</source>
      <translation>数据立方体，每步 mm：降雨两个分位数中较高的一个。</translation>
    </message>
    <message>
      <source>Probability of rain</source>
      <translation>降雨概率</translation>
    </message>
    <message>
      <source>A cube, 0 to 1: the probability that a step is wet (WET_THRESHOLD).</source>
      <translation>数据立方体，0 到 1：时间步有雨（WET_THRESHOLD）的概率。</translation>
    </message>
    <message>
      <source>Quality flag</source>
      <translation>质量标记</translation>
    </message>
    <message>
      <source>A cube of codes: 0 good, 1 fair, 2 poor, 3 do not use.</source>
      <translation>代码数据立方体：0 良好，1 尚可，2 差，3 不可使用。</translation>
    </message>
    <message>
      <source>A page that opens without a network: maps of rain, its mean over the area, reasons by month. Takes a second pass over the inputs.</source>
      <translation>可离线打开的页面：降雨图、区域平均降雨、各月的原因。需要再读一遍输入数据。</translation>
    </message>
    <message>
      <source>Invert soil moisture at stations</source>
      <translation>在站点反演土壤湿度</translation>
    </message>
    <message>
      <source>Turns the soil moisture of stations into rain, with the parameters of an earlier calibration.</source>
      <translation>用先前率定的参数，将站点土壤湿度反演为降雨。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; SM2RAIN, the soil water balance inverted: rain = max(0, Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E)). Filter,
limits of normalisation and step rule are those stored with the parameters, so that a later record is on the same scale,
whatever its own extremes are. Every value has a reason: computed, replaced by the fallback in frost, missing and why,
or saturated, where soil moisture is at its upper limit and rain may be underestimated.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Rain model.&lt;/b&gt; With MODEL, the rain is a weighted mean of SM2RAIN and of a model of &lt;i&gt;Train rain model&lt;/i&gt; that
was trained without static rasters. A table does not say from which product its soil moisture is: use a model of the
same product, for example of the satellite that was sampled at the stations. A model of a satellite is less accurate
than SM2RAIN alone for soil moisture measured at stations.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture as in the calibration; rain and evaporation mm per time step; temperature °C; UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; The time step must be that of the calibration. The last step has no rain, because no step follows it
(the first step, if rain is stamped with the end). Without a temperature, frost and snow are not recognised.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Compare the rain with gauges that were not used in the calibration, or in another period.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; exponential filter: Brocca et al.
(2016), https://doi.org/10.1002/2016JD025382; filter that shortens in wet soil: Brocca et al. (2019),
https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;SM2RAIN，即对土壤水量平衡求逆：降雨 = max(0, Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E))。滤波、归一化上下限和步长规则均随参数保存，因此以后的记录无论自身极值如何，都采用同一尺度。每个值都有原因：算得、冻结时被备用值替换、缺失及其原因，或饱和——此时土壤湿度达到上限，降雨可能被低估。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;降雨模型。&lt;/b&gt;给出 MODEL 时，降雨为 SM2RAIN 与&lt;i&gt;训练降雨模型&lt;/i&gt;所得模型的加权平均，该模型须在不用静态栅格的情况下训练。表格不说明土壤湿度来自哪个产品：请使用同一产品的模型，例如表格是在站点处提取的某卫星数据时，用该卫星的模型。对于站点实测的土壤湿度，卫星产品的模型不如单独使用 SM2RAIN 准确。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;土壤湿度与率定时相同；降雨和蒸散发为每个时间步 mm；气温 °C；UTC。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;时间步长须与率定时相同。最后一步没有降雨，因为没有后续步（降雨时间戳为结束时，则是第一步没有降雨）。需要气温才能判断冻结和降雪。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;将降雨与未参与率定的雨量站比较，或在另一时段比较。&lt;/p&gt;

&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;Brocca et al. (2014)，https://doi.org/10.1002/2014JD021489；指数滤波：Brocca et al. (2016)，https://doi.org/10.1002/2016JD025382；随土壤变湿而缩短的滤波：Brocca et al. (2019)，https://doi.org/10.5194/essd-11-1583-2019。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>The output of Calibrate SM2RAIN at stations; its field station_id contains the names of the stations.</source>
      <translation>“在站点率定 SM2RAIN”生成的表格；站点名称在字段 station_id 中。</translation>
    </message>
    <message>
      <source>Weather of stations</source>
      <translation>站点气象数据</translation>
    </message>
    <message>
      <source>A table in the same form, with the fields below. Empty: they are in the table of soil moisture.</source>
      <translation>格式相同的表格，含下列字段。留空：这些字段在土壤湿度表中。</translation>
    </message>
    <message>
      <source>mm per step; needed if K was calibrated.</source>
      <translation>每步 mm；率定过 K 时需要。</translation>
    </message>
    <message>
      <source>°C; below the snow threshold the fallback's value is taken.</source>
      <translation>°C；低于降雪阈值时采用备用降雨的值。</translation>
    </message>
    <message>
      <source>Fallback rain field</source>
      <translation>备用降雨字段</translation>
    </message>
    <message>
      <source>mm per step, taken in snow and frost. Empty: missing there.</source>
      <translation>每步 mm，降雪和冻结时采用。留空：此时缺失。</translation>
    </message>
    <message>
      <source>A table with station_id, time, rainfall (mm per step), reason and reason_code; lower and upper bound, probability (0 to 1) and quality_flag (0 good to 3 do not use), if the parameters include errors.</source>
      <translation>表格，含 station_id、time、rainfall（每步 mm）、reason 和 reason_code；若参数含有误差信息，另有下界和上界、概率（0 到 1）和 quality_flag（0 良好到 3 不可使用）。</translation>
    </message>
    <message>
      <source>A page that opens without a network: rain by station, time series, reasons.</source>
      <translation>可离线打开的页面：各站点降雨、时间序列、原因。</translation>
    </message>
    <message>
      <source>Values of rain</source>
      <translation>降雨值数</translation>
    </message>
    <message>
      <source>Irrigation</source>
      <translation>灌溉</translation>
    </message>
    <message>
      <source>Estimates irrigation of fields: the water in the rain of SM2RAIN that did not fall as rain.</source>
      <translation>估算田块的灌溉量：SM2RAIN 降雨中并非由降雨带来的水量。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; SM2RAIN converts every wetting of the soil into water, from rain or from irrigation. In places without
irrigation the algorithm learns how many mm it gives for each mm of rain (the response), and divides by it. What then
exceeds the rain in a field, minus the median excess at the 20 nearest places without irrigation, is irrigation. In the
given share of places without irrigation, noise alone stays below the threshold; only estimates above it count. Places
without irrigation are squares of pixels as large as the field, which no field touches.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; mm over the period, and m³. Weeks begin on Mondays, seasons in March, June, September and December,
UTC. Irrigation per year is the sum over the seasons above the threshold.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Calibrate SM2RAIN without irrigation, otherwise it treats irrigation as an error of its own: with
the rain of irrigated pixels left out and POOL &lt;i&gt;region&lt;/i&gt; or &lt;i&gt;neighbours&lt;/i&gt;, or on the months without irrigation.
Water that runs off, drains at once or evaporates before the next overpass is missed: drip irrigation is not detected,
flood irrigation only in part. A field much smaller than a pixel wets only its share of the pixel. Rain that the
reference misses counts as irrigation; only in part if places without irrigation got it, too. The page Irrigation of the
guide explains which results can be trusted.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Look at the weeks in the report: irrigation comes in dry weeks, errors in wet ones. &lt;i&gt;Series over
basins&lt;/i&gt; shows the soil moisture itself.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Brocca et al. (2018), https://doi.org/10.1016/j.jag.2018.08.023; Jalilvand et al. (2019),
https://doi.org/10.1016/j.rse.2019.111226. SM2RAIN: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;SM2RAIN 将土壤的每次变湿都换算为水量，不论来自降雨还是灌溉。在无灌溉的地点，算法求出每 mm 降雨对应多少 mm 换算水量（响应），再除以该响应。田块中超出降雨的水量，减去最近 20 个无灌溉地点超出量的中位数，即为灌溉。在给定比例的无灌溉地点，仅由噪声得到的估计值都低于阈值；只有超过阈值的估计才计入。无灌溉地点是与田块同样大小、且不被任何田块触及的方形像元块。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;时段内的 mm，以及 m³。周从星期一开始，季从三月、六月、九月和十二月开始，UTC。年灌溉量为超过阈值的各季之和。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;率定 SM2RAIN 时应排除灌溉，否则灌溉会被当作 SM2RAIN 自身的误差：去掉灌溉像元的降雨并将 POOL 设为 &lt;i&gt;region&lt;/i&gt; 或 &lt;i&gt;neighbours&lt;/i&gt;，或只用无灌溉的月份率定。在下次过境之前流走、下渗或蒸发的水无法捕捉：看不到滴灌，漫灌只能看到一部分。远小于像元的田块，只按其面积比例使像元变湿。参考降雨漏掉的雨会算作灌溉；若无灌溉地点也降了这场雨，则只有一部分算作灌溉。指南中有一页说明哪些结果可信。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;查看报告中的各周：灌溉出现在干旱的周，误差出现在湿润的周。&lt;i&gt;流域平均序列&lt;/i&gt;可显示土壤湿度本身。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;Brocca et al. (2018)，https://doi.org/10.1016/j.jag.2018.08.023；Jalilvand et al. (2019)，https://doi.org/10.1016/j.rse.2019.111226。SM2RAIN：Brocca et al. (2014)，https://doi.org/10.1002/2014JD021489。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Rain from soil moisture</source>
      <translation>由土壤湿度反演的降雨</translation>
    </message>
    <message>
      <source>The daily cube of Invert soil moisture, calibrated without irrigation.</source>
      <translation>“反演土壤湿度”得到的数据立方体，逐日，率定时不含灌溉。</translation>
    </message>
    <message>
      <source>A cube that irrigation does not influence, such as of gauges or satellites, on the same grid and days.</source>
      <translation>不受灌溉影响的数据立方体，例如来自雨量站或卫星，网格和日期相同。</translation>
    </message>
    <message>
      <source>Fields or basins</source>
      <translation>田块或流域</translation>
    </message>
    <message>
      <source>Polygons that may be irrigated, in any coordinate reference system. Give all of them: pixels that no polygon touches count as land without irrigation.</source>
      <translation>可能有灌溉的多边形，坐标参考系不限。请全部给出：没有被多边形触及的地方视为无灌溉的土地。</translation>
    </message>
    <message>
      <source>Field of names</source>
      <translation>名称字段</translation>
    </message>
    <message>
      <source>The field with the name of the polygon; features with the same name are one. Empty: the field called name or, if there is none, the numbers of the features.</source>
      <translation>多边形名称；名称相同的要素视为一个。留空：用 name 字段，若无则用要素编号。</translation>
    </message>
    <message>
      <source>Land without irrigation</source>
      <translation>无灌溉的土地</translation>
    </message>
    <message>
      <source>Polygons that are known not to be irrigated, such as pasture near the fields. Empty: all pixels that no field touches.</source>
      <translation>已知无灌溉的多边形，例如田块附近的草场。留空：所有未被田块触及的地方。</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>置信度</translation>
    </message>
    <message>
      <source>Share of places without irrigation whose estimates lie below the threshold (0 to 1).</source>
      <translation>估计值低于阈值的无灌溉地点的比例（0 到 1）。</translation>
    </message>
    <message>
      <source>Share of a field's area, and of a period's days, that need values (0 to 1).</source>
      <translation>田块面积和时段天数中须有值的比例（0 到 1）。</translation>
    </message>
    <message>
      <source>For drawing places without irrigation, where there are more than 300 of one size.</source>
      <translation>用于抽取无灌溉地点，当同一大小的地点超过 300 个时。</translation>
    </message>
    <message>
      <source>Water by period</source>
      <translation>各时段水量</translation>
    </message>
    <message>
      <source>A table with a row for each field and each week or season: rain from soil moisture and rain, irrigation, threshold (mm), whether it is above, volume (m³).</source>
      <translation>表格，每个田块和每周或每季一行：由土壤湿度反演的降雨和降雨、灌溉、阈值 (mm)、是否超过阈值、水量 (m³)。</translation>
    </message>
    <message>
      <source>The polygons, coloured by irrigation per year.</source>
      <translation>多边形，按年灌溉量着色。</translation>
    </message>
    <message>
      <source>A page that opens without a network: a map, weeks of the most irrigated fields, tables by field and season.</source>
      <translation>可离线打开的页面：地图、灌溉最多的田块的逐周图、按田块和季的表格。</translation>
    </message>
    <message>
      <source>Irrigated fields</source>
      <translation>灌溉田块数</translation>
    </message>
    <message>
      <source>Median threshold of a season (mm)</source>
      <translation>一季阈值的中位数（毫米）</translation>
    </message>
    <message>
      <source>Merge rainfall</source>
      <translation>合并降雨</translation>
    </message>
    <message>
      <source>Merges rainfall of satellites, reanalyses and soil moisture with gauges into one daily product.</source>
      <translation>将卫星、再分析和土壤湿度的降雨与雨量站合并为一个日产品。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; &lt;i&gt;krige&lt;/i&gt; merges products with gauges of the same day: all products are combined with weights of 0
or more, found by leaving gauges out, and the differences that remain at the gauges are interpolated by simple kriging.
This is done for rain and for its square root, and both are combined. Gauges may have gaps. Far from gauges the
products' combination remains, with weights that are fitted for such distances.&lt;br/&gt;
Without gauges: &lt;i&gt;triple_collocation&lt;/i&gt; weighs three or more products by how they agree, and drops those that share
nothing with the others; &lt;i&gt;least_squares&lt;/i&gt; weighs them by a reference cube; &lt;i&gt;mean&lt;/i&gt; gives them equal weights.
Products are first scaled to the same mean.&lt;br/&gt;
&lt;i&gt;bias&lt;/i&gt; is for days without gauges: boosted trees learn from gauges of other days what products miss; the model is
written, and applied to later products by MODEL_INPUT.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Rain in mm per step, distances in km. Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Gauges that are used cannot validate the result: keep some apart, or trust the scores of gauges left
out in the report. Days of gauges and products have to begin at the same hour (DAY_START of &lt;i&gt;Regrid&lt;/i&gt; and &lt;i&gt;Import
stations&lt;/i&gt;). Intervals contain their share of all days, but a smaller share of days with the heaviest rain. Products
of the same sensors share errors, which misleads triple collocation. Without gauges nothing guarantees that the merged
rain is better than the best product. A model of &lt;i&gt;bias&lt;/i&gt; needs a year of gauges or more.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Validate against stations&lt;/i&gt; evaluates the merged rain by gauges kept apart. The table of
weights, used as WEIGHTS_INPUT, merges later products with the same weights.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Kriging with products: Chilès and Delfiner (2012), https://doi.org/10.1002/9781118136188. Weights
without gauges: Massari et al. (2017), https://doi.org/10.5194/hess-21-4347-2017. Rain from soil moisture: Brocca et
al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;&lt;i&gt;krige&lt;/i&gt; 将产品与同一天的雨量站合并：所有产品以不小于 0 的权重组合，权重通过逐一留出雨量站求得；雨量站处剩余的差值用简单克里金法插值。对降雨及其平方根分别计算，再将两者组合。雨量站的记录可以有空缺。远离雨量站处保留产品的组合，其权重按这样的距离拟合。&lt;br/&gt;
没有雨量站时：&lt;i&gt;triple_collocation&lt;/i&gt; 按一致程度为三个或更多产品加权，并剔除与其他产品毫无共同之处的产品；&lt;i&gt;least_squares&lt;/i&gt; 用参考数据立方体加权；&lt;i&gt;mean&lt;/i&gt; 等权重。各产品先统一到相同的均值。&lt;br/&gt;
&lt;i&gt;bias&lt;/i&gt; 用于没有雨量站的日期：提升树从其他日期的雨量站学习产品漏掉的部分；模型会写出，可通过 MODEL_INPUT 应用于以后的产品。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;降雨为每步 mm，距离为 km。时间均为 UTC。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;参与合并的雨量站不能用来验证结果：请预留一些，或以报告中留出雨量站的评分为准。雨量站与产品的日界须一致（&lt;i&gt;重采样网格&lt;/i&gt;和&lt;i&gt;导入站点&lt;/i&gt;的 DAY_START）。区间对全部日期的覆盖率符合设定，但对降雨最强的日期偏低。使用相同传感器的产品有共同误差，会误导三重配置。没有雨量站时，不能保证合并降雨优于最好的产品。&lt;i&gt;bias&lt;/i&gt; 模型需要一年或更长的雨量站数据。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;&lt;i&gt;用站点验证&lt;/i&gt;用预留的雨量站评估合并降雨。将权重表作为 WEIGHTS_INPUT 给出，即可用同样方式合并以后的产品。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;雨量站与产品的克里金：Chilès and Delfiner (2012)，https://doi.org/10.1002/9781118136188。无雨量站的权重：Massari et al. (2017)，https://doi.org/10.5194/hess-21-4347-2017。由土壤湿度反演的降雨：Brocca et al. (2014)，https://doi.org/10.1002/2014JD021489。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>产品</translation>
    </message>
    <message>
      <source>Cubes of rainfall on one grid and time step, mm per step. Records may begin and end at different times. They are identified by product name.</source>
      <translation>降雨数据立方体，网格和时间步长相同，每步 mm。起止时间可以不同。按产品名称识别。</translation>
    </message>
    <message>
      <source>A layer of points, in any coordinate reference system. May be empty for methods without gauges, which are evaluated by gauges that are given.</source>
      <translation>点图层，坐标参考系不限。使用无需雨量站的方法时可留空；若给出雨量站，则用于评估。</translation>
    </message>
    <message>
      <source>A table in long form, a row for each gauge and time, on the time stamps of the products. May be empty where the gauges may.</source>
      <translation>长格式表格，每个雨量站和时间一行，时间戳与产品一致。雨量站可留空时，此项也可留空。</translation>
    </message>
    <message>
      <source>krige: products and gauges of the same day. bias: a model for days without gauges. Without gauges: triple_collocation: by agreement; least_squares: by a reference; mean: equal weights.</source>
      <translation>krige：产品与同一天的雨量站。bias：用于没有雨量站的日期的模型。无雨量站时：triple_collocation：按一致程度；least_squares：按参考；mean：等权重。</translation>
    </message>
    <message>
      <source>A rainfall cube on the products' grid, by which least_squares weighs them.</source>
      <translation>与产品同网格的降雨数据立方体，least_squares 据此为产品加权。</translation>
    </message>
    <message>
      <source>Rasters without time on the products' grid, such as elevation: weights of krige may change along them, and bias learns from them.</source>
      <translation>与产品同网格、不随时间变化的栅格，例如高程：krige 的权重可随之变化，bias 则用其学习。</translation>
    </message>
    <message>
      <source>A cube in °C on the products' grid. Below 0 °C rain from soil moisture (SM2RAIN) counts as missing: its zeros on frozen ground are not reliable.</source>
      <translation>与产品同网格的数据立方体，°C。低于 0 °C 时，由土壤湿度 (SM2RAIN) 反演的降雨视为缺失：冻结地面上的零值不可靠。</translation>
    </message>
    <message>
      <source>A table of weights written here, applied as it is, whatever the method: fields member, weight, alpha, beta. Products are identified by name. Gauges, if given, only evaluate.</source>
      <translation>由本算法写出的权重表，不论方法，原样应用：字段为 member、weight、alpha、beta。产品按名称识别。若给出雨量站，只用于评估。</translation>
    </message>
    <message>
      <source>Model from an earlier run</source>
      <translation>先前运行的模型</translation>
    </message>
    <message>
      <source>A model written here by bias, applied as it is, whatever the method. Gauges, if given, only evaluate.</source>
      <translation>由本算法的 bias 写出的模型，不论方法，原样应用。若给出雨量站，只用于评估。</translation>
    </message>
    <message>
      <source>Wet gate</source>
      <translation>湿日阈值</translation>
    </message>
    <message>
      <source>krige: pixels are dry as often as gauges are, so that light rain does not spread.</source>
      <translation>krige：各像元无雨的频率与雨量站相同，避免小雨扩散。</translation>
    </message>
    <message>
      <source>Neighbouring days</source>
      <translation>前后日</translation>
    </message>
    <message>
      <source>krige: products of the day before and after count as well, which repairs products whose days are shifted.</source>
      <translation>krige：前一天和后一天的产品也参与计算，可修正日期错位的产品。</translation>
    </message>
    <message>
      <source>Ensemble</source>
      <translation>集合</translation>
    </message>
    <message>
      <source>krige: a third of the result comes from a random forest on neighbouring gauges. Slow on large cubes; with few gauges it rarely helps.</source>
      <translation>krige：结果的三分之一来自以邻近雨量站为输入的随机森林。对大型数据立方体较慢；雨量站少时很少有帮助。</translation>
    </message>
    <message>
      <source>Largest distance to a gauge (km)</source>
      <translation>到雨量站的最大距离（km）</translation>
    </message>
    <message>
      <source>krige: pixels farther from every gauge stay empty. 0: no limit; far pixels have the products' combination.</source>
      <translation>krige：与所有雨量站的距离都超过此值的像元留空。0：不限；远处像元采用产品的组合。</translation>
    </message>
    <message>
      <source>Two numbers between 0 and 1, for the lower and the upper bound: 0.05,0.95 encloses 90 %.</source>
      <translation>0 到 1 之间的两个数，分别对应下界和上界：0.05,0.95 包含 90 %。</translation>
    </message>
    <message>
      <source>For the trees of bias and of the ensemble; the same seed gives the same result.</source>
      <translation>用于 bias 和集合的树模型；随机种子相同，结果相同。</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without gauges, products are merged by their agreement; a single one is written as it is.</source>
      <translation>error：运行停止并说明缺少什么。skip：用于带可选输入的图形模型，没有雨量站时按产品的一致程度合并，只有一个产品时原样写出。</translation>
    </message>
    <message>
      <source>mm per step, as the products' steps are.</source>
      <translation>每步 mm，步长与产品相同。</translation>
    </message>
    <message>
      <source>Merged rainfall</source>
      <translation>合并降雨产品</translation>
    </message>
    <message>
      <source>The first of the quantiles, a cube in mm per step. Needs gauges.</source>
      <translation>第一个分位数，数据立方体，每步 mm。需要雨量站。</translation>
    </message>
    <message>
      <source>The second of the quantiles, a cube in mm per step. Needs gauges.</source>
      <translation>第二个分位数，数据立方体，每步 mm。需要雨量站。</translation>
    </message>
    <message>
      <source>Shares</source>
      <translation>份额</translation>
    </message>
    <message>
      <source>krige: what each product and the gauges contribute on average, a band each; their sum is 1.</source>
      <translation>krige：各产品和雨量站的平均贡献，各占一个波段；总和为 1。</translation>
    </message>
    <message>
      <source>A table with a row for each product: weight, factor (beta) and its scores at gauges.</source>
      <translation>表格，每个产品一行：权重、因子 (beta) 以及在雨量站处的评分。</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>bias: an ONNX file with the model's card inside, for MODEL_INPUT.</source>
      <translation>bias：内含模型卡的 ONNX 文件，供 MODEL_INPUT 使用。</translation>
    </message>
    <message>
      <source>A page that opens without a network: scores at gauges left out against each product and inverse distances, gauges that look wrong, weights, maps.</source>
      <translation>可离线打开的页面：留出雨量站的评分（与各产品和反距离插值比较）、疑似有误的雨量站、权重、地图。</translation>
    </message>
    <message>
      <source>R at gauges</source>
      <translation>雨量站处的 R</translation>
    </message>
    <message>
      <source>RMSE at gauges (mm)</source>
      <translation>雨量站处的 RMSE（mm）</translation>
    </message>
    <message>
      <source>Monthly maps</source>
      <translation>月图</translation>
    </message>
    <message>
      <source>Makes monthly or annual maps of a cube, on one page and as a layout to print.</source>
      <translation>为立方体制作月图或年图，放在一页上，并生成打印布局。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Rain and evaporation are summed over each month, year or number of days; all else is averaged. A
period counts where enough of its days have values; a sum with gaps is scaled to the whole period. The report shows the
maps side by side on one scale, with the outline of the basin and the stations, and the mean over the basin. The layout
is an atlas with a page for each period, whose title and map follow.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Those of the cube; rain in mm per period.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Months of a product with many gaps are uncertain: raise the least coverage to leave them out.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Open the project of the layout, choose the layout in the menu Project › Layouts, and in its window
Atlas › Export Atlas as PDF.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Maps like Figures 7 and 9 to 11 of Remote Sens. 2022, 14, 5355,
https://doi.org/10.3390/rs14215355.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;降雨和蒸散发按月、年或给定天数求和；其他变量取平均。有足够天数的时段才计入；有空缺的总量按整个时段折算。报告用统一的色标并排显示各图，附流域边界和站点，以及流域平均值。布局为地图集，每个时段一页，标题和地图随之变化。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;与数据立方体相同；降雨为每个时段的 mm。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;空缺多的产品，其月值不确定：可提高最小覆盖率以排除这些月份。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;打开布局所在的工程，在菜单“工程 › 布局”中选择该布局，然后在其窗口中选择“地图集 › 导出地图集为 PDF”。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;地图样式仿照 Remote Sens. 2022, 14, 5355 的图 7 和图 9 至 11，https://doi.org/10.3390/rs14215355。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Rainfall, soil moisture or any other cube.</source>
      <translation>降雨、土壤湿度或任何其他数据立方体。</translation>
    </message>
    <message>
      <source>Polygons: drawn as an outline on each map, and averaged over.</source>
      <translation>多边形：在每幅图上绘出边界，并用于求平均。</translation>
    </message>
    <message>
      <source>Points, drawn on each map.</source>
      <translation>点，绘制在每幅图上。</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>时段</translation>
    </message>
    <message>
      <source>monthly, annual, or days: the number given below.</source>
      <translation>monthly、annual 或 days：下面给出的天数。</translation>
    </message>
    <message>
      <source>Days of a period</source>
      <translation>时段的天数</translation>
    </message>
    <message>
      <source>Used where the period is days, counted from the first day of the cube.</source>
      <translation>时段为 days 时使用，从数据立方体的首日算起。</translation>
    </message>
    <message>
      <source>Statistic</source>
      <translation>统计量</translation>
    </message>
    <message>
      <source>auto: sums of rain and evaporation, means of all else.</source>
      <translation>auto：降雨和蒸散发求和，其他取平均。</translation>
    </message>
    <message>
      <source>Share of a period that must have values; otherwise the period is missing.</source>
      <translation>时段内须有值的比例；不足则该时段缺失。</translation>
    </message>
    <message>
      <source>The field with the name of the station, which the maps show.</source>
      <translation>站点名称；显示在地图的图层上。</translation>
    </message>
    <message>
      <source>Maps of periods</source>
      <translation>各时段的图</translation>
    </message>
    <message>
      <source>A cube with a band for each period.</source>
      <translation>数据立方体，每个时段一个波段。</translation>
    </message>
    <message>
      <source>A page that opens without a network: the maps side by side, and the mean over the basin.</source>
      <translation>可离线打开的页面：并排的地图，以及流域平均值。</translation>
    </message>
    <message>
      <source>Layout</source>
      <translation>布局</translation>
    </message>
    <message>
      <source>A project with a print layout: an atlas with a page for each period.</source>
      <translation>含打印布局的工程：地图集，每个时段一页。</translation>
    </message>
    <message>
      <source>Periods</source>
      <translation>时段数</translation>
    </message>
    <message>
      <source>Regrid</source>
      <translation>重采样网格</translation>
    </message>
    <message>
      <source>Converts a cube, or a static raster, to another grid and to daily or monthly steps.</source>
      <translation>将数据立方体或静态栅格转换到另一网格，并转换为日或月步长。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Time comes first, then space. &lt;i&gt;conservative&lt;/i&gt; is the mean over the new pixel by area on the
ellipsoid, missing pixels left out: sums over an area are kept. It is exact within one CRS, and wherever pixels follow
meridians and parallels (degrees, EASE-Grid 2.0, Mercator); between others (UTM, polar grids) the edges of pixels are
exact to a thousandth of their length. &lt;i&gt;bilinear&lt;/i&gt; interpolates between pixel centres, over a triangle as wide as
the new pixel where that is larger; &lt;i&gt;nearest&lt;/i&gt; takes the value at the new centre. Longitudes from 0 to 360 and from
−180 to 180 may be combined. Days begin at 00 UTC, or at DAY_START, such as those of gauges that are read at 08:00 or of
a country's clock; months are made of these days. A step across the start of a day, such as that from 22:30 to 01:30, is
shared between both days by time. HOUR takes the value at one hour instead of the mean of the day, which is best for
SM2RAIN: it computes rain from the change of soil moisture between two moments, and daily means smooth this change. The
time stamp of a day is its start.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Grid.&lt;/b&gt; That of REFERENCE; or EXTENT, RESOLUTION and CRS, each as in the input where it is empty. With EXTENT
and RESOLUTION, edges move outwards to multiples of the resolution, so that all cubes of one resolution fit each
other. EXTENT alone cuts along the input's own pixels; RESOLUTION alone counts from its upper left corner. With none
of them, only time and mask change.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; RESOLUTION counts in units of the CRS: degrees for EPSG:4326, metres for EASE-Grid. The cube's own
units stay; rainfall is mm per step of the result.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Means of codes, such as classes of land cover, make no sense: choose &lt;i&gt;nearest&lt;/i&gt;. It ignores most
pixels where the new ones are larger. No method adds detail to a coarse product. A step begins at its time stamp: a
daily cube stamped at noon would be shared between two days, so give it the right times first (&lt;i&gt;Set time&lt;/i&gt;). Days
that begin at one time cannot be made of days that begin at another, only of shorter steps. A daily or monthly sum with
gaps is scaled to the whole step; MIN_COVERAGE 1 keeps only complete steps. Results differ from GDAL's, which gives all
rows of a grid in degrees the same weight, and has no bilinear value where the nearest pixel is missing.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Fuse soil moisture&lt;/i&gt;, &lt;i&gt;Merge by Bayesian model averaging&lt;/i&gt;, &lt;i&gt;Calibrate SM2RAIN&lt;/i&gt;,
&lt;i&gt;Triple collocation&lt;/i&gt; and &lt;i&gt;Compare two cubes&lt;/i&gt; need cubes on one grid and one time step.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Jones (1999), https://doi.org/10.1175/1520-0493(1999)127&amp;lt;2204:FASOCR&amp;gt;2.0.CO;2, on
conservative remapping; Brodzik et al. (2012), https://doi.org/10.3390/ijgi1010032, on EASE-Grid 2.0.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;先处理时间，再处理空间。&lt;i&gt;conservative&lt;/i&gt; 为新像元内按椭球面面积加权的平均，缺测像元不参与：区域总量保持不变。在同一 CRS 内，以及像元边线沿经线和纬线时（经纬度、EASE-Grid 2.0、Mercator），计算是精确的；在其他 CRS 之间（UTM、极地网格），像元边线的误差不超过边长的千分之一。&lt;i&gt;bilinear&lt;/i&gt; 在像元中心之间插值，若新像元更大，则用与其同宽的三角形权重；&lt;i&gt;nearest&lt;/i&gt; 取新像元中心处的值。0 至 360 与 −180 至 180 的经度可以混用。日界为 00 UTC 或 DAY_START，例如 08:00 观测的雨量站或某国地方时的日界；月值由这些日值合成。跨越日界的时间步，例如 22:30 到 01:30，按时间分摊到两天。HOUR 取某一时刻的值代替日平均，最适合 SM2RAIN：它由两个时刻之间土壤湿度的变化计算降雨，而平均会使变化变得平缓。日值的时间戳为该日的开始。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;网格。&lt;/b&gt;采用 REFERENCE 的网格；或由 EXTENT、RESOLUTION 和 CRS 给出，其中留空的与输入相同。同时给出 EXTENT 和 RESOLUTION 时，边界向外扩展到分辨率的整数倍，因此同一分辨率的数据立方体都能对齐。只给出 EXTENT 时，沿输入自身的像元裁剪；只给出 RESOLUTION 时，从其左上角算起。都不给出时，只改变时间和掩膜。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;RESOLUTION 采用 CRS 的单位：EPSG:4326 为度，EASE-Grid 为米。数据立方体的单位不变；降雨为结果的每步 mm。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;代码（如土地覆盖类别）取平均没有意义：请选 &lt;i&gt;nearest&lt;/i&gt;。新像元更大时，它会忽略大部分像元。任何方法都不能给粗分辨率产品增加细节。时间步以其时间戳为开始：时间戳为正午的日数据会被分摊到两天，因此请先改正时间（&lt;i&gt;设置时间&lt;/i&gt;）。一种日界的日值不能转换为另一种日界的日值，只能由更短的步长合成。有空缺的日或月总量按整步折算；MIN_COVERAGE 取 1 时只保留完整的步。结果与 GDAL 不同：GDAL 对经纬度网格的各行等权处理，且最近像元缺测时没有双线性插值结果。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;&lt;i&gt;融合土壤湿度&lt;/i&gt;、&lt;i&gt;贝叶斯模型平均合并&lt;/i&gt;、&lt;i&gt;率定 SM2RAIN&lt;/i&gt;、&lt;i&gt;三重配置&lt;/i&gt;和&lt;i&gt;比较两个数据立方体&lt;/i&gt;都要求数据立方体在同一网格和同一时间步长上。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;守恒重采样：Jones (1999)，https://doi.org/10.1175/1520-0493(1999)127&amp;lt;2204:FASOCR&amp;gt;2.0.CO;2；EASE-Grid 2.0：Brodzik et al. (2012)，https://doi.org/10.3390/ijgi1010032。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Cube or static raster</source>
      <translation>数据立方体或静态栅格</translation>
    </message>
    <message>
      <source>A cube, one band for each time step. A raster without times (elevation, land cover) is taken as static bands if its time step is kept.</source>
      <translation>数据立方体，每个时间步一个波段。没有时间的栅格（高程、土地覆盖）在保持时间步长时作为静态波段处理。</translation>
    </message>
    <message>
      <source>conservative: mean by area, for rain, soil moisture, elevation. bilinear: smooth, for finer grids. nearest: for classes.</source>
      <translation>conservative：面积平均，用于降雨、土壤湿度、高程。bilinear：平滑，用于更细的网格。nearest：用于类别。</translation>
    </message>
    <message>
      <source>Grid of this raster</source>
      <translation>采用此栅格的网格</translation>
    </message>
    <message>
      <source>Any raster on the grid wanted; its times and values are ignored. Empty: extent, resolution and CRS below.</source>
      <translation>具有所需网格的任意栅格；其时间和数值不使用。留空：用下面的范围、分辨率和 CRS。</translation>
    </message>
    <message>
      <source>Of the result; edges move outwards to whole pixels. Empty: that of the input.</source>
      <translation>结果的范围；边界向外扩展到整像元。留空：与输入相同。</translation>
    </message>
    <message>
      <source>Resolution</source>
      <translation>分辨率</translation>
    </message>
    <message>
      <source>Size of the square pixels in units of the CRS, such as 0.25 degrees. Empty: as fine as the input.</source>
      <translation>方形像元的大小，以 CRS 的单位计，如 0.25 度。留空：与输入一样细。</translation>
    </message>
    <message>
      <source>Coordinate reference system</source>
      <translation>坐标参考系</translation>
    </message>
    <message>
      <source>Of the result, such as EPSG:4326 or EPSG:6933 (EASE-Grid 2.0). Empty: that of the input.</source>
      <translation>结果的坐标参考系，如 EPSG:4326 或 EPSG:6933 (EASE-Grid 2.0)。留空：与输入相同。</translation>
    </message>
    <message>
      <source>keep: the steps of the input. daily: days. monthly: calendar months. Steps only get longer.</source>
      <translation>keep：输入的步长。daily：日。monthly：日历月。步长只能变长。</translation>
    </message>
    <message>
      <source>Statistic of days and months</source>
      <translation>日、月统计量</translation>
    </message>
    <message>
      <source>auto: the sum of rainfall and evaporation per step, the mean of all else. Sums with gaps are scaled to the whole step.</source>
      <translation>auto：降雨和蒸散发为每步总和，其他取平均。有空缺的总量按整步折算。</translation>
    </message>
    <message>
      <source>Start of the days that are made: hours from 00 UTC (8 for 08:00 UTC, -8 for midnight in China), or a time zone by name (Asia/Shanghai). Empty: as the cube says, else 00 UTC.</source>
      <translation>结果中各日的日界：相对 00 UTC 的小时数（8 表示 08:00 UTC，-8 表示中国的午夜），或时区名称（Asia/Shanghai）。留空：按数据立方体所述，否则为 00 UTC。</translation>
    </message>
    <message>
      <source>Hours after the start of the day, such as 0: days take the value nearest to that hour, within half a step, instead of their mean, and are missing without such a value. Empty: the mean.</source>
      <translation>日界之后的小时数，如 0：日值取最接近该时刻（半个步长以内）的值，代替平均值；没有该值则日值缺失。留空：平均值。</translation>
    </message>
    <message>
      <source>Share of a new pixel's area, and of a day or month, that must have values (0 to 1); otherwise the result is missing there. 0: any value is enough. 1: no gaps.</source>
      <translation>新像元的面积以及日或月中须有值的比例（0 到 1）；不足则结果缺失。0：有任何值即可。1：不允许空缺。</translation>
    </message>
    <message>
      <source>Polygons, such as a basin, in any CRS: pixels that none of them touches become missing.</source>
      <translation>多边形，如流域，CRS 不限：没有被任何多边形触及的像元变为缺失。</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without an input there is no output.</source>
      <translation>error：运行停止并说明缺少什么。skip：用于带可选输入的图形模型，没有输入时不产生输出。</translation>
    </message>
    <message>
      <source>Regridded</source>
      <translation>重采样结果</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).</source>
      <translation>GeoTIFF (.tif)、NetCDF (.nc) 或 Zarr (.zarr)。</translation>
    </message>
    <message>
      <source>Sample cubes at stations</source>
      <translation>在站点处提取数据立方体</translation>
    </message>
    <message>
      <source>Reads satellite and model products at stations into one table, with a column for each product.</source>
      <translation>读取站点处的卫星和模型产品值，汇入一张表，每个产品一列。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Each station gets the series of the pixel that contains it, or one interpolated between the four
pixels around it. Cubes may have different grids, coordinate reference systems and time steps: the table has a row for
each station and each time stamp of any of them. Only the parts of the files with stations are read. Observations of a
second table can be added as columns.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Values are those of the cubes, unchanged. Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Products on different time steps share few rows: convert them to days first (&lt;i&gt;Regrid&lt;/i&gt;).
Stations at the coast or beyond a product's mask have no value; they are counted. A pixel of 25 km differs from a
station in it, which is a point. Interpolated rain is smoother than rain: prefer nearest for it. Missing neighbours are
left out of the interpolation as long as the others have half of the weight.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Calibrate SM2RAIN at stations&lt;/i&gt; takes this table as it is, for soil moisture and for rain,
with the fields of your choice.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; On how stations and pixels differ: Gruber et al. (2020), https://doi.org/10.1016/j.rse.2020.111806.
&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;每个站点取其所在像元的序列，或由周围四个像元插值的序列。各数据立方体的网格、坐标参考系和时间步长可以不同：表格对每个站点和任一数据立方体的每个时间戳都有一行。只读取文件中有站点的部分。可将另一张表中的实测数据与产品并列。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;数值与数据立方体相同，不作改变。时间均为 UTC。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;时间步长不同的产品很少有共同的行：请先统一为日步长（&lt;i&gt;重采样网格&lt;/i&gt;）。海岸处或产品掩膜之外的站点没有值，会被计数。25 km 的像元与其中的站点不同，因为站点是一个点。插值后的降雨比实际降雨平滑：降雨宜用 nearest。只要其余像元占一半以上的权重，插值就略去缺测的相邻像元。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;&lt;i&gt;在站点率定 SM2RAIN&lt;/i&gt; 可直接使用此表，土壤湿度和降雨所用的字段可自行选择。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;关于站点与像元的差别：Gruber et al. (2020)，https://doi.org/10.1016/j.rse.2020.111806。
&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A layer of points, in any coordinate reference system.</source>
      <translation>点图层，坐标参考系不限。</translation>
    </message>
    <message>
      <source>The field with the name of the station, each of which occurs once.</source>
      <translation>站点名称，每个站点唯一。</translation>
    </message>
    <message>
      <source>nearest: the pixel that contains the station. bilinear: between the four pixels around it, leaving out missing ones.</source>
      <translation>nearest：站点所在的像元。bilinear：在周围四个像元之间插值，略去缺测像元。</translation>
    </message>
    <message>
      <source>A table in long form, a row for each station and time, to be set beside the products at their times. It names the station in the same field as the stations do.</source>
      <translation>长格式表格，每个站点和时间一行，按产品的时间与产品并列。站点名称所用字段与站点图层相同。</translation>
    </message>
    <message>
      <source>Time field of measurements</source>
      <translation>实测数据的时间字段</translation>
    </message>
    <message>
      <source>ISO-8601 text, date or date and time; UTC if it has no zone.</source>
      <translation>ISO-8601 文本，日期或日期加时间；未注明时区时为 UTC。</translation>
    </message>
    <message>
      <source>Fields of observations</source>
      <translation>观测数据的字段</translation>
    </message>
    <message>
      <source>The observations to read. Empty: all fields of numbers; of text files, all but station and time.</source>
      <translation>要读取的观测数据。留空：所有数值字段；文本文件则为站点和时间以外的所有字段。</translation>
    </message>
    <message>
      <source>A table: station_id, time, and a column for each product, named after it.</source>
      <translation>表格：station_id、time，以及每个产品一列，列名为产品名称。</translation>
    </message>
    <message>
      <source>Stations sampled</source>
      <translation>已提取站点数</translation>
    </message>
    <message>
      <source>Save results</source>
      <translation>保存结果</translation>
    </message>
    <message>
      <source>Saves layers and reports in one folder, with a styled project and a summary page.</source>
      <translation>将图层和报告保存到一个文件夹，并附带带样式的项目和摘要页。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Rasters and tables are copied into the folder under their names, with their styles. The project
results.qgz shows them as after a run: one map, points above it, tables in a group of their own. The page summary.html
shows rain and soil moisture over the basin with the gauges, monthly maps, the scores, and where the result cannot be
trusted; it lists the layers and links the reports.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Those of the layers.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; A folder that this algorithm made before is replaced. Any other folder must be empty.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Copy or send the folder: the project finds its layers wherever the folder is.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; The steps and their sources are in the layers' history, which follows the CF conventions,
https://cfconventions.org.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;将栅格和表格按各自名称连同样式复制到文件夹中。工程 results.qgz 的显示与运行后相同：一幅地图，点在其上，表格单独成组。页面 summary.html 显示流域的降雨和土壤湿度以及雨量站、月图、评分和结果不可信之处；并列出图层，链接各报告。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;与图层相同。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;以前由此算法生成的文件夹会被替换。其他文件夹必须为空。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;复制或发送该文件夹：无论文件夹在何处，工程都能找到其图层。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;各步骤及其来源记录在图层的历史中，遵循 CF 约定，https://cfconventions.org。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>图层</translation>
    </message>
    <message>
      <source>Rasters, points and tables, the most important one first.</source>
      <translation>栅格、点和表格，最重要的排在最前。</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>报告</translation>
    </message>
    <message>
      <source>HTML pages of earlier steps. QGIS does not keep this list in the history: choose them again.</source>
      <translation>先前步骤的 HTML 页面。从历史记录打开时列表会丢失：请重新选择。</translation>
    </message>
    <message>
      <source>Polygons: outline of the maps, area of the means.</source>
      <translation>多边形：地图上的边界，求平均的区域。</translation>
    </message>
    <message>
      <source>A table with the fields station_id, time and rainfall.</source>
      <translation>含字段 station_id、time 和 rainfall 的表格。</translation>
    </message>
    <message>
      <source>Names of the layers</source>
      <translation>图层名称</translation>
    </message>
    <message>
      <source>Separated by semicolons, in the order of the layers. Empty: the layers' own names.</source>
      <translation>用分号隔开，顺序与图层一致。留空：图层自身的名称。</translation>
    </message>
    <message>
      <source>Folder of results</source>
      <translation>结果文件夹</translation>
    </message>
    <message>
      <source>A new or empty folder. Empty, in a workflow: nothing is saved.</source>
      <translation>新文件夹或空文件夹。在工作流中留空：不保存任何内容。</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>摘要</translation>
    </message>
    <message>
      <source>Set time</source>
      <translation>设置时间</translation>
    </message>
    <message>
      <source>Makes a cube from a raster whose bands are time steps, but have no times.</source>
      <translation>由波段为时间步但没有时间信息的栅格制成数据立方体。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; The first band begins at the start given, each following band one time step later; months and years
are those of the calendar. Values are copied unchanged. Variable, units and product are stored in the cube, for later
steps. A raster that already has its times keeps them where no start is given. Numbers that mark missing values become
nodata.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; The cube is written in soil moisture m³ m⁻³; saturation 1 (0–1); rainfall and evaporation mm per step;
temperature °C. Values in other known units are converted if &lt;i&gt;Units&lt;/i&gt; names them: percent (%), m, kg m-2 s-1, mm/h,
K. Times are UTC: the daily value of a day covers 00:00–23:59 of that day.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Bands have to be in the order of time and without gaps: put an empty band where a step is missing.
A rate of rain is multiplied by the length of the step, so the time step has to be right.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Regrid&lt;/i&gt; brings the cube to the grid and time step of others.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; ISO 8601 for times and durations; CF conventions 1.8 for units and NetCDF output,
https://cfconventions.org.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;第一波段从给定的开始时间开始，其后每个波段晚一个时间步；月和年按日历计算。数值原样复制。变量、单位和产品名称保存在数据立方体中，供后续步骤使用。已有时间的栅格，若未给出开始时间则保留其时间。标记缺失值的数字变为 nodata。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;数据立方体写出的单位为：土壤湿度 m³ m⁻³；饱和度 1（0–1）；降雨和蒸散发每步 mm；温度 °C。其他已知单位的数值，若在&lt;i&gt;单位&lt;/i&gt;中给出则进行换算：百分比 (%)、m、kg m-2 s-1、mm/h、K。时间均为 UTC：日值代表当天 00:00–23:59。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;波段须按时间顺序排列且没有间断：缺少某一步时请插入空波段。雨强会乘以步长，因此时间步长必须正确。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;&lt;i&gt;重采样网格&lt;/i&gt;将数据立方体转换到其他数据的网格和时间步长。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;时间和时长采用 ISO 8601；单位和 NetCDF 输出采用 CF 约定 1.8，https://cfconventions.org。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Raster with one band per time step</source>
      <translation>每个时间步一个波段的栅格</translation>
    </message>
    <message>
      <source>Any raster that GDAL reads, with a coordinate reference system and its bands in the order of time.</source>
      <translation>GDAL 可读取的任意栅格，须有坐标参考系，波段按时间顺序排列。</translation>
    </message>
    <message>
      <source>Start of the first band</source>
      <translation>第一波段的开始时间</translation>
    </message>
    <message>
      <source>Start of the first time step in UTC, such as 2015-04-01T00:00:00. Empty: the times that the raster has.</source>
      <translation>第一个时间步的开始，UTC，如 2015-04-01T00:00:00。留空：栅格已有的时间。</translation>
    </message>
    <message>
      <source>Length of a step as ISO-8601 duration: P1D a day, PT1H an hour, PT3H three hours, P1M a month. Without a start, the raster's own time step is used if it has one.</source>
      <translation>步长，写作 ISO-8601 时长：P1D 一天，PT1H 一小时，PT3H 三小时，P1M 一个月。没有给出开始时间时，采用栅格自身的步长（如有）。</translation>
    </message>
    <message>
      <source>The quantity of the bands; colours, default units and the use of the cube in other algorithms depend on it.</source>
      <translation>波段的内容；配色、默认单位以及在其他算法中的用途都由它决定。</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>单位</translation>
    </message>
    <message>
      <source>Units of the values in the raster, such as %, m or K, from which they are converted. Empty: m3 m-3, 1, mm or degC, depending on the variable.</source>
      <translation>栅格中数值的单位，如 %、m 或 K，由此进行换算。留空：依变量为 m3 m-3、1、mm 或 degC。</translation>
    </message>
    <message>
      <source>The product's name in tables, legends and bands, such as smap_l3. Empty: the layer's name.</source>
      <translation>产品在表格、图例和波段中的名称，如 smap_l3。留空：图层名称。</translation>
    </message>
    <message>
      <source>Missing values</source>
      <translation>缺失值</translation>
    </message>
    <message>
      <source>Numbers that mark missing values in the raster but are not declared as nodata, separated by commas, such as -9999, 65535.</source>
      <translation>栅格中表示缺失值但未声明为 nodata 的数字，用逗号隔开，如 -9999, 65535。</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr). The temporal controller animates the layer.</source>
      <translation>GeoTIFF (.tif)、NetCDF (.nc) 或 Zarr (.zarr)。图层可在时态控制器中播放。</translation>
    </message>
    <message>
      <source>Soil-moisture statistics</source>
      <translation>土壤湿度统计</translation>
    </message>
    <message>
      <source>Describes how soil moisture varies in space and time: months, seasons, maps, and variation by class.</source>
      <translation>描述土壤湿度的时空变化：月份、季节、地图以及按类别的变异。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; All statistics over space are weighted by the area of the pixels, on the ellipsoid where the grid is
in degrees. The table gives for each month, season (DJF is December to February of all years) and the year: &lt;i&gt;min, max,
median, mean, std, cv&lt;/i&gt; of all values, of all pixels and steps together; &lt;i&gt;…_space&lt;/i&gt; of the pixels' means over the
period (differences between places); &lt;i&gt;…_time&lt;/i&gt; of the mean over the area at each step (changes in time). The
coefficient of variation is cv = std / mean; standard deviations are divided by the number of values (the sum of their
weights), not by one less. The median of all values is taken from bins, to 1/8192 of the range. At each step the cv over
space is set against the mean over space, and in each class a line, cv = intercept + slope·mean, and a curve, cv =
k·exp(B·mean), are fitted by least squares.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Steps that are used.&lt;/b&gt; Of the area that has values at any time, a part of at least MIN_COVERAGE must have values
at the step. Swaths and frozen ground leave gaps; with fewer values, the mean would show the gaps, not the moisture.
Other steps are left out of all results; the log says how many. The same rule applies to the area of each class.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Classes.&lt;/b&gt; A raster of codes on any grid, or polygons, in any coordinate reference system. A pixel has the class
that covers most of it; if classes cover less than half of it, it has none and counts only in &lt;i&gt;all&lt;/i&gt;.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Those of the cube, unchanged; cv has none, areas are in km². Times are UTC. Months of cubes in percent
are in percent.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; A product without values on frozen ground has no winter: its statistics of the year are those of the
other seasons, and pixels with few steps (band n) cannot be compared with others. Noise of the sensor counts as
variation in space. A class of one pixel has no variation. Consecutive days are not independent, so that the p-values of
the regressions are too small; &lt;i&gt;p_effective&lt;/i&gt; takes this into account (Bretherton et al. 1999). The steps of an
hourly cube are hours: aggregate it to days first (&lt;i&gt;Regrid&lt;/i&gt;).&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Series over basins&lt;/i&gt; gives the means of several products side by side. The table of steps
(SERIES) contains the values that the regressions use.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Variation against the mean: Famiglietti et al. (2008), https://doi.org/10.1029/2006WR005804. Area of
a pixel on the ellipsoid: Snyder (1987), https://doi.org/10.3133/pp1395.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;所有空间统计均按像元面积加权，经纬度网格用椭球面面积。表格给出各月、各季（DJF 为所有年份的十二月至二月）和全年的统计：&lt;i&gt;min, max, median, mean, std, cv&lt;/i&gt; 针对所有值，即全部像元和时间步；&lt;i&gt;…_space&lt;/i&gt; 针对像元的时段均值（各地的差异）；&lt;i&gt;…_time&lt;/i&gt; 针对每个时间步的区域平均（随时间的变化）。变异系数 cv = std / mean；标准差除以值的个数（即权重之和），而不是个数减一。所有值的中位数由分组求得，精度为值域的 1/8192。对每个时间步，将空间 cv 与空间均值对应，并在每个类别中用最小二乘拟合一条直线 cv = intercept + slope·mean 和一条曲线 cv = k·exp(B·mean)。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;使用的时间步。&lt;/b&gt;在任一时间有值的面积中，该时间步有值的部分至少须达到 MIN_COVERAGE。条带覆盖和冻结地面会造成空缺；值更少时，均值反映的是空缺而不是湿度。其他时间步不参与任何结果；日志给出其数目。同一规则也用于各类别的面积。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;类别。&lt;/b&gt;任意网格的代码栅格，或多边形，坐标参考系不限。像元属于覆盖其最多的类别；若类别覆盖不到一半，则不属于任何类别，只计入 &lt;i&gt;all&lt;/i&gt;（全部）。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;与数据立方体相同，不作改变；cv 无单位，面积为 km²。时间均为 UTC。以百分比为单位的数据立方体，逐月结果也为百分比。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;在冻结地面没有值的产品没有冬季：其全年统计是其他季节的统计，时间步少的像元（波段 n）不能与其他像元比较。传感器噪声会算作空间变异。只有一个像元的类别没有变异。相邻日期并不独立，因此回归的 p 值偏小；&lt;i&gt;p_effective&lt;/i&gt; 考虑了这一点 (Bretherton et al. 1999)。小时数据立方体的时间步是小时：请先汇总为日步长（&lt;i&gt;重采样网格&lt;/i&gt;）。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;&lt;i&gt;流域平均序列&lt;/i&gt;并列给出多个产品的平均值。时间步表 (SERIES) 含有回归所用的值。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;变异与均值的关系：Famiglietti et al. (2008)，https://doi.org/10.1029/2006WR005804。椭球面上的像元面积：Snyder (1987)，https://doi.org/10.3133/pp1395。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A cube, one band for each time step; in m³ m⁻³, saturation or percent.</source>
      <translation>数据立方体，每个时间步一个波段；单位为 m³ m⁻³、饱和度或百分比。</translation>
    </message>
    <message>
      <source>Classes such as soil or land cover: a raster of whole numbers, or polygons, on any grid and in any coordinate reference system. Names of codes come from the raster's legend or attribute table.</source>
      <translation>土壤、土地覆盖等：整数栅格或多边形，网格和坐标参考系不限。代码的名称取自栅格的图例或属性表。</translation>
    </message>
    <message>
      <source>Class field of polygons</source>
      <translation>多边形的类别字段</translation>
    </message>
    <message>
      <source>The field with the name of the class; features with the same name are one class. Empty: the field called name or, if there is none, the numbers of the features.</source>
      <translation>类别名称所在的字段；名称相同的要素为同一类别。留空：用名为 name 的字段，若无则用要素编号。</translation>
    </message>
    <message>
      <source>Polygons to which the results are restricted; pixels at the edge count with their share inside. Empty: the whole cube.</source>
      <translation>将全部计算限制在其内的多边形；边缘像元按其在内部的比例计入。留空：整个数据立方体。</translation>
    </message>
    <message>
      <source>Names of classes</source>
      <translation>类别名称</translation>
    </message>
    <message>
      <source>Names of a raster's codes, used instead of those of its legend: 1=Forest; 2=Grassland.</source>
      <translation>栅格代码的名称，代替图例中的名称：1=Forest; 2=Grassland。</translation>
    </message>
    <message>
      <source>A step is used if at least this share (0 to 1) of the area with any values in the record has values. 0: every step with any value.</source>
      <translation>在曾有观测的面积中，至少此比例（0 到 1）有值时，该时间步才计入。0：只要有值的时间步都计入。</translation>
    </message>
    <message>
      <source>Start of the period used, UTC. Empty: from the first time step.</source>
      <translation>所用时段的开始，UTC。留空：从第一个时间步开始。</translation>
    </message>
    <message>
      <source>End of the period used, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>所用时段的结束，UTC，含该时刻；只写日期时含当天全天。留空：到最后一步。</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without soil moisture there is no output.</source>
      <translation>error：运行停止并说明缺少什么。skip：用于带可选输入的图形模型，没有土壤湿度时不产生输出。</translation>
    </message>
    <message>
      <source>Maps</source>
      <translation>地图</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif). Bands mean, std, cv, n (values), mean_01 to mean_12, mean_djf, mean_mam, mean_jja, mean_son, of each pixel over time.</source>
      <translation>GeoTIFF (.tif)。波段 mean、std、cv、n（值数）、mean_01 至 mean_12、mean_djf、mean_mam、mean_jja、mean_son，为每个像元随时间的统计。</translation>
    </message>
    <message>
      <source>Months and seasons</source>
      <translation>月份与季节</translation>
    </message>
    <message>
      <source>A row for each class and month, season or year: see Method.</source>
      <translation>每个类别和月、季或全年一行：见“方法”。</translation>
    </message>
    <message>
      <source>Regression by class</source>
      <translation>按类别回归</translation>
    </message>
    <message>
      <source>A row for each class: pixels, area, steps, slope with its standard error, intercept, r, p, and the curve: k, B, R².</source>
      <translation>每个类别一行：像元数、面积、步数、斜率及其标准误差、截距、r、p，以及曲线：k、B、R²。</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>A row for each class and each step that counts: values, share of area, mean, std, cv, min and max over space.</source>
      <translation>每个类别和每个计入的时间步一行：值数、面积比例，以及空间上的 mean、std、cv、min 和 max。</translation>
    </message>
    <message>
      <source>A page that opens without a network: months, maps, variation against the mean by class.</source>
      <translation>可离线打开的页面：各月、地图、各类别变异与均值的关系。</translation>
    </message>
    <message>
      <source>Steps that count</source>
      <translation>计入的步长</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>均值</translation>
    </message>
    <message>
      <source>Standard deviation</source>
      <translation>标准差</translation>
    </message>
    <message>
      <source>CV</source>
      <translation>CV</translation>
    </message>
    <message>
      <source>Train soil-moisture fusion</source>
      <translation>训练土壤湿度融合模型</translation>
    </message>
    <message>
      <source>Trains a model at stations that estimates soil moisture from several products, and evaluates it.</source>
      <translation>在站点上训练一个模型，由多个产品得到一个土壤水分，并对其进行评估。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; The model learns the soil moisture measured at each station and day from the products there: their
values, which of them are missing, their earlier values, and static rasters.&lt;br/&gt;
{methods}&lt;br/&gt;
With &lt;i&gt;paper&lt;/i&gt; the settings are searched. Predictors are removed at random in training, so that one model can be used
with and without a satellite. A fifth of the data is not used for training, but for evaluation: single days, whole
stations (those of one pixel together), or the end of the record. The report also shows the scores at stations that were
not used for training.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture from 0 to 1 (m³ m⁻³), as are RMSE and bias; predictors in any units, which the model
remembers. Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; A &lt;i&gt;random&lt;/i&gt; split gives scores that are too good: soil moisture of one day is nearly that of the
next. A model from a few stations is not valid for a whole region: look at the scores by station, and at the bias.
Stations measure points, products pixels. With few stations, the model can recognise each station by its static rasters;
it then memorises the stations, and does not learn the effect of the rasters. Codes such as land-cover classes are taken
as numbers. boosting compares each day with the whole record of the pixel. It needs records of a year or more, for
training and for use; for shorter records, switch RELATIVE off. {networks} need PyTorch for training, but not
for use. The model is valid only for these products, versions and units.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Fuse soil moisture&lt;/i&gt; applies the model to cubes; &lt;i&gt;Merge by Bayesian model averaging&lt;/i&gt;
merges several such cubes.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; The three models: Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. Random forest:
Breiman (2001), https://doi.org/10.1023/A:1010933404324. LSTM: Hochreiter and Schmidhuber (1997),
https://doi.org/10.1162/neco.1997.9.8.1735. Why splits leak: Roberts et al. (2017), https://doi.org/10.1111/ecog.02881.
&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;模型根据各产品在该处的信息学习每个站点和日期的实测土壤湿度：产品的值、哪些产品缺失、此前的值，以及静态栅格。&lt;br/&gt;
{methods}&lt;br/&gt;
选择 &lt;i&gt;paper&lt;/i&gt; 时会搜索设置。训练时随机剔除预测因子，使同一模型在有无某颗卫星数据时都能使用。预留五分之一的数据：随机日期、整个站点（同一像元的站点一起预留）或记录末段。报告还给出模型未见过的站点处的评分。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;土壤湿度为 0 到 1（m³ m⁻³），RMSE 和偏差也是如此；预测因子的单位不限，模型会记住。时间均为 UTC。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;&lt;i&gt;random&lt;/i&gt; 划分得到的评分偏高：相邻两天的土壤湿度几乎相同。由少数站点得到的模型不适用于整个区域：请查看各站点的评分和偏差。站点测量的是点，产品是像元。站点很少时，模型可以由静态栅格认出每个站点；这时它记住的是站点，而没有学到栅格的作用。土地覆盖类别等代码会被当作数值。boosting 将每一天与像元的整个记录比较，训练和应用时都需要一年或更长的记录；记录较短时请关闭 RELATIVE。{networks} 训练时需要 PyTorch；应用模型时则不需要。模型只适用于这些产品、版本和单位。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;&lt;i&gt;融合土壤湿度&lt;/i&gt;将模型应用于数据立方体；&lt;i&gt;贝叶斯模型平均合并&lt;/i&gt;可合并多个这样的结果。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;三个模型：Remote Sens. 2022, 14, 5355，https://doi.org/10.3390/rs14215355。随机森林：Breiman (2001)，https://doi.org/10.1023/A:1010933404324。LSTM：Hochreiter and Schmidhuber (1997)，https://doi.org/10.1162/neco.1997.9.8.1735。数据划分为何会泄漏信息：Roberts et al. (2017)，https://doi.org/10.1111/ecog.02881。 &lt;/p&gt;</translation>
    </message>
    <message>
      <source>Cubes on one grid and time step, such as SMOS, SMAP and ASCAT; periods may differ. The model identifies them by product and variable.</source>
      <translation>网格和时间步长相同的数据立方体，如 SMOS、SMAP 和 ASCAT；时段可以不同。模型按产品和变量识别。</translation>
    </message>
    <message>
      <source>Rasters without time on the same grid, such as elevation or clay; the model knows them by the layers' names.</source>
      <translation>同一网格上不随时间变化的栅格，例如高程或黏粒；模型按图层名称识别。</translation>
    </message>
    <message>
      <source>A table in long form, one row for each station and time. Several values in a time step are averaged.</source>
      <translation>长格式表格，每个站点和时间一行。同一时间步的多个值取平均。</translation>
    </message>
    <message>
      <source>boosting is fast and the most accurate at new stations; rf, lstm and cnn are the paper's. {networks} need PyTorch.</source>
      <translation>boosting 速度快，在新站点上最好；rf、lstm 和 cnn 为论文中的方法。{networks} 需要 PyTorch。</translation>
    </message>
    <message>
      <source>Window (steps)</source>
      <translation>窗口（步数）</translation>
    </message>
    <message>
      <source>Number of days that the model uses, including the one that it estimates; for lstm_sequence and tcn, the greatest age of a value. Empty: 1 for trees, 8 for networks.</source>
      <translation>模型使用的天数，包括所估算的当天；对 lstm_sequence 和 tcn，为数值的最大时效（天）。留空：树模型为 1，网络为 8。</translation>
    </message>
    <message>
      <source>Test part</source>
      <translation>测试部分</translation>
    </message>
    <message>
      <source>The data that are used only to evaluate the model: random days (scores too good), whole stations, or the end of the record.</source>
      <translation>预留用于评估模型的数据：随机日期（评分偏高）、整个站点或记录末段。</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>fixed: the default settings of the method. paper: a search of settings as in the paper, which takes many times as long.</source>
      <translation>fixed：该方法的默认设置。paper：按论文搜索，耗时多许多倍。</translation>
    </message>
    <message>
      <source>The same seed and inputs give the same model.</source>
      <translation>随机种子和输入相同，模型相同。</translation>
    </message>
    <message>
      <source>The measured soil moisture, from 0 to 1, m³ m⁻³.</source>
      <translation>实测土壤湿度，0 到 1，m³ m⁻³。</translation>
    </message>
    <message>
      <source>Start of the observations that are used, UTC. Empty: from the first time step.</source>
      <translation>所用观测的开始，UTC。留空：从第一个时间步开始。</translation>
    </message>
    <message>
      <source>End of the observations that are used, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>所用观测的结束，UTC，含该时刻；只写日期时含当天全天。留空：到最后一步。</translation>
    </message>
    <message>
      <source>Required products</source>
      <translation>必需产品</translation>
    </message>
    <message>
      <source>Products without which nothing is predicted, separated by commas. Empty: any one product is enough. The paper's two periods are two models, one of which requires SMAP.</source>
      <translation>缺少时不作预测的产品，用逗号隔开。留空：有任意一个产品即可。论文的两个时期对应两个模型，其中一个需要 SMAP。</translation>
    </message>
    <message>
      <source>Day of the year as a predictor</source>
      <translation>以年内日序为预测因子</translation>
    </message>
    <message>
      <source>Adds the season to the predictors. The model is then better at these stations and worse elsewhere.</source>
      <translation>将季节加入预测因子。这样模型在这些站点更好，在别处更差。</translation>
    </message>
    <message>
      <source>Compare with the whole record</source>
      <translation>与整个记录比较</translation>
    </message>
    <message>
      <source>boosting: how wet a day is within the pixel's record is a predictor. Needs records of a year or more, in training and in use.</source>
      <translation>boosting：以当天在像元记录中的干湿程度为预测因子。训练和应用时都需要一年或更长的记录。</translation>
    </message>
    <message>
      <source>For places far from the stations</source>
      <translation>用于远离站点的地方</translation>
    </message>
    <message>
      <source>boosting: wetter products never give drier soil, and the level comes only from the values of the day. Worse near the stations, better in another region.</source>
      <translation>boosting：产品越湿，结果绝不会越干，且整体水平仅由当天的值决定。在站点附近较差，在其他区域较好。</translation>
    </message>
    <message>
      <source>Share of predictors removed</source>
      <translation>预测因子剔除比例</translation>
    </message>
    <message>
      <source>Probability with which each product is removed in training, so that the model also works without it. 0: never.</source>
      <translation>训练时剔除每个产品的概率，使模型在缺少该产品时也能运行。0：从不剔除。</translation>
    </message>
    <message>
      <source>Groups of stations</source>
      <translation>站点分组</translation>
    </message>
    <message>
      <source>For the comparison by station: one model is trained for each group, without its stations. 0: no comparison.</source>
      <translation>用于按站点比较：为每组站点训练一个不含该组站点的模型。0：不比较。</translation>
    </message>
    <message>
      <source>Epochs at most</source>
      <translation>最大训练轮数</translation>
    </message>
    <message>
      <source>Passes of networks over the data; training stops earlier if it no longer improves.</source>
      <translation>网络遍历数据的次数；不再改进时训练提前停止。</translation>
    </message>
    <message>
      <source>Train once more on all data</source>
      <translation>用全部数据再训练一次</translation>
    </message>
    <message>
      <source>The model that is kept has seen all stations and days; the scores are still those of the split.</source>
      <translation>保留的模型使用了所有站点和日期；评分仍为数据划分所得。</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>许可证</translation>
    </message>
    <message>
      <source>Terms of use in the model's card, such as CC BY 4.0; the licence of the stations' data may restrict them.</source>
      <translation>模型卡中的使用条款，如 CC BY 4.0；站点数据的许可可能对此有限制。</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without PyTorch, networks are not trained.</source>
      <translation>error：运行停止并说明缺少什么。skip：用于带可选输入的图形模型，没有 PyTorch 时不训练网络。</translation>
    </message>
    <message>
      <source>An ONNX file with the model's card inside: inputs, training data, scores.</source>
      <translation>内含模型卡的 ONNX 文件：输入、训练数据、评分。</translation>
    </message>
    <message>
      <source>A page that opens without a network: scores by station, against each product alone, importance of inputs, learning curve, card.</source>
      <translation>可离线打开的页面：各站点的评分、与各单个产品的比较、输入的重要性、学习曲线、模型卡。</translation>
    </message>
    <message>
      <source>R on the test part</source>
      <translation>测试部分的 R</translation>
    </message>
    <message>
      <source>RMSE (m³ m⁻³) on the test part</source>
      <translation>测试部分的 RMSE (m³ m⁻³)</translation>
    </message>
    <message>
      <source>Bias (m³ m⁻³) on the test part</source>
      <translation>测试部分的偏差 (m³ m⁻³)</translation>
    </message>
    <message>
      <source>Train rain model</source>
      <translation>训练降雨模型</translation>
    </message>
    <message>
      <source>Trains a model that estimates rain from soil moisture, for use beside SM2RAIN, and evaluates it.</source>
      <translation>训练并评估一个由土壤湿度估算降雨的模型，与 SM2RAIN 一起使用。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; SM2RAIN uses two overpasses of soil moisture. The model uses up to three before and three after the
step, at most 10 days away: their values and ages, the changes between them, means of the last 10, 30 and 90 days, the
minimum, maximum and standard deviation of 90 days, and static rasters. From these it learns the reference rain; it
knows neither the day of the year nor the place. &lt;i&gt;Invert soil moisture&lt;/i&gt; computes a weighted mean of its rain and
that of SM2RAIN. The weight of the model is the one with the smallest error in a cross-validation. There, rain is
estimated for periods, regions or pixels (SPLIT) to which neither the model nor SM2RAIN was fitted. The report shows the
scores of SM2RAIN, of the model and of the weighted mean.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture m³ m⁻³ or saturation 0–1; rain mm per time step; static rasters in any units; times in
UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; A model is valid for its soil-moisture product, quantity and region; elsewhere it may be less
accurate than SM2RAIN alone. At least 1,000 steps with rain and overpasses around them are needed; several years and
many pixels are better. With static rasters and few pixels, the model learns the pixels instead of the rasters. Very
large grids are thinned to a regular sample of pixels. Frozen ground misleads the model: give temperature or snow.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Calibrate SM2RAIN&lt;/i&gt; for the same product and period, then &lt;i&gt;Invert soil moisture&lt;/i&gt; with its
parameters and this model (MODEL). The report shows whether the model improves the rain.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; SM2RAIN: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489. Boosted trees by histograms: Ke
et al. (2017), LightGBM, Advances in Neural Information Processing Systems 30. Random forest: Breiman (2001),
https://doi.org/10.1023/A:1010933404324. Cross-validation in space and time: Roberts et al. (2017),
https://doi.org/10.1111/ecog.02881.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;SM2RAIN 使用两次过境的土壤湿度。模型最多使用某一时间步之前三次和之后三次、相隔不超过 10 天的过境：其数值和距今时间、相互之间的变化、过去 10、30 和 90 天的均值、90 天的最小值、最大值和标准差，以及静态栅格。模型由此学习参考降雨；它既不知道年内日序，也不知道地点。&lt;i&gt;反演土壤湿度&lt;/i&gt;计算模型降雨与 SM2RAIN 降雨的加权平均。模型的权重取交叉验证中误差最小的值；交叉验证中，所估算的时段、区域或像元 (SPLIT) 都没有用于拟合模型和 SM2RAIN。报告给出 SM2RAIN、模型和加权平均的评分。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;土壤湿度 m³ m⁻³ 或饱和度 0–1；降雨为每个时间步 mm；静态栅格的单位不限；时间为 UTC。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;模型只适用于其土壤湿度产品、物理量和区域；在别处可能不如单独使用 SM2RAIN 准确。至少需要 1,000 个有降雨且前后有过境的时间步；多年的记录和大量像元更好。使用静态栅格而像元很少时，模型学到的是像元而不是栅格。很大的网格会按规则间隔抽取像元。冻结的地面会误导模型：请给出气温或积雪。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;对同一产品和时段运行&lt;i&gt;率定 SM2RAIN&lt;/i&gt;，然后用其参数和本模型 (MODEL) 运行&lt;i&gt;反演土壤湿度&lt;/i&gt;。报告说明模型是否改进了降雨。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;SM2RAIN：Brocca et al. (2014)，https://doi.org/10.1002/2014JD021489。基于直方图的提升树：Ke et al. (2017)，LightGBM，Advances in Neural Information Processing Systems 30。随机森林：Breiman (2001)，https://doi.org/10.1023/A:1010933404324。空间和时间上的交叉验证：Roberts et al. (2017)，https://doi.org/10.1111/ecog.02881。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A cube, one band a time step, m³ m⁻³ or saturation from 0 to 1.</source>
      <translation>数据立方体，每个时间步一个波段，m³ m⁻³ 或 0 到 1 的饱和度。</translation>
    </message>
    <message>
      <source>Rasters without time on the same grid, such as clay or elevation, identified by layer name. Every inversion with the model needs them.</source>
      <translation>同一网格上没有时间的栅格，例如黏粒或高程，按图层名称识别。每次用该模型反演时都需要它们。</translation>
    </message>
    <message>
      <source>boosting: boosted trees, the most accurate on real data. The others are forests of trees.</source>
      <translation>boosting：提升树，在实际数据上最准确。其他为森林模型。</translation>
    </message>
    <message>
      <source>Latency (steps)</source>
      <translation>时延（步数）</translation>
    </message>
    <message>
      <source>How many steps after a step the model may use overpasses of; 0: none after the step itself, for rain of today. Its rain is then not mixed with that of SM2RAIN, which needs the next overpass. Empty: all later overpasses are used, and the rain is mixed.</source>
      <translation>模型可以使用某一时间步之后多少步以内的过境；0：不使用该步之后的过境，用于估算当天的降雨。此时其降雨不与 SM2RAIN 的降雨混合，因为后者需要下一次过境。留空：使用之后的所有过境，并混合降雨。</translation>
    </message>
    <message>
      <source>Start of the training period, UTC. Empty: from the first time step.</source>
      <translation>训练时段的开始，UTC。留空：从第一个时间步开始。</translation>
    </message>
    <message>
      <source>End of the training period, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>训练时段的结束，UTC，含该时刻；只写日期时含当天全天。留空：到最后一步。</translation>
    </message>
    <message>
      <source>Cross-validation by</source>
      <translation>交叉验证方式</translation>
    </message>
    <message>
      <source>What is left out for the scores, the weight of the model and the bounds of the rain: periods (time) if the pixels to be inverted have reference rain, regions or pixels if they have none. The report shows all three.</source>
      <translation>求取评分、模型权重和降雨上下界时留出的内容：待反演的像元有参考降雨时，留出时段 (time)；没有参考降雨时，留出区域或像元。报告给出全部三种。</translation>
    </message>
    <message>
      <source>Hours from the time stamp of soil moisture to its observation, as in Calibrate SM2RAIN. Empty: estimated from the records.</source>
      <translation>从土壤湿度的时间戳到实际观测的小时数，与“率定 SM2RAIN”相同。留空：由记录估计。</translation>
    </message>
    <message>
      <source>Terms of use in the model's card, such as CC BY 4.0; the licence of the rain may restrict them.</source>
      <translation>模型卡中的使用条款，如 CC BY 4.0；降雨数据的许可可能对此有限制。</translation>
    </message>
    <message>
      <source>An ONNX file that contains the model card: inputs, training data, scores and errors.</source>
      <translation>内含模型卡的 ONNX 文件：输入、训练数据、评分和误差。</translation>
    </message>
    <message>
      <source>A page that opens without a network: cross-validation of the model and of SM2RAIN, maps, importance of inputs, model card.</source>
      <translation>可离线打开的页面：模型和 SM2RAIN 的交叉验证、地图、输入的重要性、模型卡。</translation>
    </message>
    <message>
      <source>R of the cross-validation</source>
      <translation>交叉验证的 R</translation>
    </message>
    <message>
      <source>RMSE of the cross-validation (mm)</source>
      <translation>交叉验证的 RMSE (mm)</translation>
    </message>
    <message>
      <source>Triple collocation</source>
      <translation>三重配置</translation>
    </message>
    <message>
      <source>Estimates the errors of three independent products, pixel by pixel, without ground data.</source>
      <translation>在无地面真值的情况下，逐像元求取三个独立产品的误差。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Each product is assumed to be an offset plus a factor times the same unknown truth plus an error. If
the errors depend neither on the truth nor on each other, the covariances of the three products give the variance of
each error: of X it is Q&lt;sub&gt;xx&lt;/sub&gt; − Q&lt;sub&gt;xy&lt;/sub&gt;·Q&lt;sub&gt;xz&lt;/sub&gt;/Q&lt;sub&gt;yz&lt;/sub&gt;. From them follow R², the squared
correlation with the truth, the signal-to-noise ratio SNR = 10·log&lt;sub&gt;10&lt;/sub&gt;(R²/(1−R²)), and the factors that bring Y
and Z to the scale of X. &lt;i&gt;multiplicative&lt;/i&gt; does the same with logarithms, for rain; steps at which a product has no
rain are left out, and the wet fraction is reported. Covariances are sample covariances (n−1) over the steps that all
three products have. Intervals are of a moving-block bootstrap: the estimate plus or minus half the width of the
resamples, widened by Student's t for few blocks.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Errors are in each product's own units (of logarithms, without unit, in the multiplicative model), and
in the bands &lt;i&gt;x_error_std_scaled&lt;/i&gt; … in those of X. SNR is in dB: 0 where signal and noise are equal. R² goes from 0
to 1. Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Flags.&lt;/b&gt; 0 solved. 1 error variance negative: NEGATIVE says what is reported; the variance as it comes is in the
band &lt;i&gt;x_error_variance&lt;/i&gt;. 2 fewer common values than MIN_SAMPLES. 3 a product is constant. 4 a covariance is not
positive. 5 a pair is not correlated (SIGNIFICANCE). From 2 on there are no values.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Products that share gauges, a sensor, a model or a calibration share errors, and look better than
they are: two gauge-based products, or rainfall from soil moisture beside the product to which it was calibrated. The
data cannot prove it; the report lists signs of it. Negative variances are common in short records, and mean that the
assumptions fail or that the record is too short; the results of the remaining pixels are too good. All cubes have to
lie on one grid and one time step (&lt;i&gt;Regrid&lt;/i&gt;). Seasons that all products share count as signal: ANOMALY takes them
out.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; The table of weights, given to &lt;i&gt;Merge by Bayesian model averaging&lt;/i&gt; as weights from an earlier
run, merges the three cubes of soil moisture with the least error.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Stoffelen (1998), https://doi.org/10.1029/97JC03180; R²: McColl et al. (2014),
https://doi.org/10.1002/2014GL061322; multiplicative: Alemohammad et al. (2015),
https://doi.org/10.5194/hess-19-3489-2015; good practice: Gruber et al. (2020),
https://doi.org/10.1016/j.rse.2020.111806.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;假定每个产品为：偏移量 + 系数 × 同一未知真值 + 误差。若误差既不依赖真值，也互不相关，则由三个产品的协方差可得各自的误差方差：X 的误差方差为 Q&lt;sub&gt;xx&lt;/sub&gt; − Q&lt;sub&gt;xy&lt;/sub&gt;·Q&lt;sub&gt;xz&lt;/sub&gt;/Q&lt;sub&gt;yz&lt;/sub&gt;。由此得到 R²（与真值相关系数的平方）、信噪比 SNR = 10·log&lt;sub&gt;10&lt;/sub&gt;(R²/(1−R²))，以及将 Y 和 Z 换算到 X 尺度的系数。&lt;i&gt;multiplicative&lt;/i&gt; 对对数作同样计算，用于降雨；任一产品无雨的时间步不参与，并给出有雨的比例。协方差为三个产品都有值的时间步的样本协方差 (n−1)。区间由移动块自助法得到：估计值加减重抽样区间宽度的一半，块数少时用学生氏 t 分布加宽。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;误差采用各产品自身的单位（乘性模型为对数的误差，无单位），波段 &lt;i&gt;x_error_std_scaled&lt;/i&gt; … 采用 X 的单位。SNR 单位为 dB：信号与噪声相等时为 0。R² 为 0 到 1。时间均为 UTC。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;标记。&lt;/b&gt;0 已求解。1 误差方差为负：NEGATIVE 决定输出什么；原始方差在波段 &lt;i&gt;x_error_variance&lt;/i&gt; 中。2 共有值少于 MIN_SAMPLES。3 某产品为常数。4 某协方差不为正。5 某对产品不相关 (SIGNIFICANCE)。标记为 2 及以上时没有值。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;共用雨量站、传感器、模型或率定的产品有共同误差，看起来会比实际好：例如两个基于雨量站的产品，或由土壤湿度反演的降雨与率定它的产品。数据本身无法证明这一点；报告会列出有关迹象。短记录中常出现负方差，说明假设不成立或记录太短；此时其余像元的结果偏好。所有数据立方体须在同一网格和同一时间步长上（&lt;i&gt;重采样网格&lt;/i&gt;）。所有产品共有的季节变化会算作信号：ANOMALY 可将其去除。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;将权重表作为“先前运行的权重”提供给&lt;i&gt;贝叶斯模型平均合并&lt;/i&gt;，即可以最小误差合并三个土壤湿度数据立方体。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;Stoffelen (1998)，https://doi.org/10.1029/97JC03180；R²：McColl et al. (2014)，https://doi.org/10.1002/2014GL061322；乘性：Alemohammad et al. (2015)，https://doi.org/10.5194/hess-19-3489-2015；良好做法：Gruber et al. (2020)，https://doi.org/10.1016/j.rse.2020.111806。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Product X</source>
      <translation>产品 X</translation>
    </message>
    <message>
      <source>A cube of one product; the others are scaled to it.</source>
      <translation>一个产品的数据立方体；其他产品换算到它的尺度。</translation>
    </message>
    <message>
      <source>Product Y</source>
      <translation>产品 Y</translation>
    </message>
    <message>
      <source>A cube of a second product of the same variable, on the same grid and time step.</source>
      <translation>同一变量的第二个产品的数据立方体，网格和时间步长相同。</translation>
    </message>
    <message>
      <source>Product Z</source>
      <translation>产品 Z</translation>
    </message>
    <message>
      <source>A cube of a third product; its errors must be independent of those of the others.</source>
      <translation>第三个产品的数据立方体；其误差须与其他产品的误差相互独立。</translation>
    </message>
    <message>
      <source>additive: errors are added to the signal. multiplicative: errors multiply it, as those of rain do; by logarithms, of the steps at which all three products have rain.</source>
      <translation>additive：误差叠加在信号上。multiplicative：误差与信号相乘，降雨即是如此；对三个产品都有雨的时间步取对数计算。</translation>
    </message>
    <message>
      <source>Where an error variance is negative</source>
      <translation>误差方差为负时的处理</translation>
    </message>
    <message>
      <source>nan: no value. zero: the error counts as 0 and R² as 1. abs: the variance with its sign changed. The flag is 1 in each case.</source>
      <translation>nan：无值。zero：误差记为 0，R² 记为 1。abs：方差取绝对值。各情况下标记均为 1。</translation>
    </message>
    <message>
      <source>Bootstrap samples</source>
      <translation>自助法样本数</translation>
    </message>
    <message>
      <source>Number of samples from which intervals are computed, in each pixel and over all; 1000 are enough. 0: no intervals, which is much faster for large cubes.</source>
      <translation>求区间所用的重抽样次数，用于每个像元和全部像元；1000 次即可。0：不求区间，对大型数据立方体快得多。</translation>
    </message>
    <message>
      <source>Pixels where all three products have fewer values in common are left out. 100 is few, 500 is better.</source>
      <translation>三个产品共有的值少于此数的像元不参与计算。100 偏少，500 更好。</translation>
    </message>
    <message>
      <source>Anomalies</source>
      <translation>距平</translation>
    </message>
    <message>
      <source>seasonal: the mean of the 35 days around each value, in the record of the same product, is subtracted, so that the seasons do not count as signal.</source>
      <translation>seasonal：在每个产品自身的记录中，减去每个值前后共 35 天的均值，使季节变化不算作信号。</translation>
    </message>
    <message>
      <source>Significance of correlations</source>
      <translation>相关显著性</translation>
    </message>
    <message>
      <source>A pixel is left out unless all pairs are positively correlated at this level, with autocorrelation taken into account. 0: no such test.</source>
      <translation>除非所有产品对在此水平上均为正相关（已考虑自相关），否则该像元不参与计算。0：不作检验。</translation>
    </message>
    <message>
      <source>Wet threshold (mm)</source>
      <translation>湿润阈值 (mm)</translation>
    </message>
    <message>
      <source>In the multiplicative model, values up to this one count as no rain.</source>
      <translation>在乘性模型中，不超过此值视为无雨。</translation>
    </message>
    <message>
      <source>Level of the intervals</source>
      <translation>区间的置信水平</translation>
    </message>
    <message>
      <source>0.95: about 95 of a hundred intervals contain the true value.</source>
      <translation>0.95：一百个区间中约有 95 个包含真值。</translation>
    </message>
    <message>
      <source>Block length (days)</source>
      <translation>块长度（天）</translation>
    </message>
    <message>
      <source>Days that are drawn together in the bootstrap. 0: found in each pixel from the autocorrelation that the products share.</source>
      <translation>自助法中一起抽取的天数。0：在每个像元由产品共有的自相关求得。</translation>
    </message>
    <message>
      <source>For the bootstrap; the same seed gives the same intervals.</source>
      <translation>用于自助法；随机种子相同，区间相同。</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without all three products there is no output.</source>
      <translation>error：运行停止并说明缺少什么。skip：用于带可选输入的图形模型，三个产品不齐全时不产生输出。</translation>
    </message>
    <message>
      <source>Errors</source>
      <translation>误差</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif). Bands x_error_std, x_snr_db, x_r2, x_scaling, x_flag, the same of y and z, n; then raw variances, scaled errors, intercepts, correlations, effective numbers, the best product, and intervals.</source>
      <translation>GeoTIFF (.tif)。波段 x_error_std、x_snr_db、x_r2、x_scaling、x_flag，y 和 z 同样，以及 n；其后为原始方差、换算后的误差、截距、相关系数、有效样本数、最优产品和区间。</translation>
    </message>
    <message>
      <source>A row for each product: errors, SNR and R² over all pixels with their intervals, medians and quartiles over the pixels, share of negative variances.</source>
      <translation>每个产品一行：全部像元的误差、SNR 和 R² 及其区间，各像元的中位数和四分位数，负方差的比例。</translation>
    </message>
    <message>
      <source>Weights of the three products for Merge by Bayesian model averaging (WEIGHTS_INPUT), inverse to their error variances over all pixels; the same numbers as its METHOD triple_collocation. Model additive, no anomalies.</source>
      <translation>三个产品的权重，供“贝叶斯模型平均合并”使用 (WEIGHTS_INPUT)，与全部像元的误差方差成反比；数值与其 METHOD triple_collocation 相同。加性模型，不用距平。</translation>
    </message>
    <message>
      <source>A page that opens without a network: the products compared, maps, histograms, the assumptions and signs that they are not met.</source>
      <translation>可离线打开的页面：产品比较、地图、直方图、各项假设及其反面证据。</translation>
    </message>
    <message>
      <source>Pixels solved</source>
      <translation>已求解像元数</translation>
    </message>
    <message>
      <source>SNR of X over all pixels (dB)</source>
      <translation>全部像元的 X 信噪比 (dB)</translation>
    </message>
    <message>
      <source>SNR of Y over all pixels (dB)</source>
      <translation>全部像元的 Y 信噪比 (dB)</translation>
    </message>
    <message>
      <source>SNR of Z over all pixels (dB)</source>
      <translation>全部像元的 Z 信噪比 (dB)</translation>
    </message>
    <message>
      <source>Validate against stations</source>
      <translation>用站点验证</translation>
    </message>
    <message>
      <source>Evaluates products at stations, ranks them and gives confidence intervals.</source>
      <translation>在站点评估各产品，给出排名和置信区间。</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Each station is compared with the pixel that contains it. Values of steps shorter than a day are
averaged, or summed for rain; a month is made of the days that product and station both have. Scores are given for every
station, every class of stations and all together: {metrics}; of wet days
{wet_metrics}. Bias is product minus observation. Confidence intervals are computed by
drawing blocks of days many times, the same for all stations, because consecutive days are not independent. Products are
ranked on the pairs that all of them have.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Uncertainty.&lt;/b&gt; With the bounds and the probability of rain of one product, such as those of &lt;i&gt;Invert soil
moisture&lt;/i&gt; or &lt;i&gt;Merge rainfall&lt;/i&gt;, the scores say how many observations lie within the bounds, how good the bounds
are (CRPS), and how good the probability is (Brier score and skill); the report has a reliability diagram.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Observations in the products' units: mm per step, or m³ m⁻³. Saturation compared with soil moisture has
correlations, but no errors. Times are UTC; the day of a gauge that is read in the morning is not a day in UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; &lt;i&gt;Independence:&lt;/i&gt; do not evaluate a product at stations that were used to make it. Fit and
validate at different stations, or in different periods; days drawn at random are not enough, because a day is much like
the day before. A warning is given where the history of a product says that it was made with these stations or days;
gauges within reanalyses and blended products are not in the history. &lt;i&gt;Representativeness:&lt;/i&gt; a station is a point, a
pixel many square kilometres. Part of the error is the difference between the two: look at R and ubRMSE rather than
bias, average stations that share a pixel, and also use triple collocation. &lt;i&gt;Chance:&lt;/i&gt; with few stations and long
memory small differences mean nothing: look at the last column of the ranking.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Triple collocation&lt;/i&gt; estimates errors where there are no stations, &lt;i&gt;Compare two cubes&lt;/i&gt;
maps the agreement of two products.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; KGE: Gupta et al. (2009), https://doi.org/10.1016/j.jhydrol.2009.08.003, and Kling et al. (2012),
https://doi.org/10.1016/j.jhydrol.2012.01.011. ubRMSE: Entekhabi et al. (2010), https://doi.org/10.1175/2010JHM1223.1.
Bounds: Gneiting and Raftery (2007), https://doi.org/10.1198/016214506000001437. Blocks: Künsch (1989),
https://doi.org/10.1214/aos/1176347265. Diagram: Taylor (2001), https://doi.org/10.1029/2000JD900719.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;方法。&lt;/b&gt;每个站点与其所在像元比较。短于一天的数据取平均，降雨则求和；月值由产品和站点都有的日期求得。对每个站点、每个站点类别和全部站点给出评分：{metrics}；按有雨日计算 {wet_metrics}。偏差为产品减观测。区间通过反复抽取日期块得到，各站点抽取相同的块，从而考虑了天气和土壤的记忆性。排名使用所有产品共有的数据对。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;不确定性。&lt;/b&gt;若给出某一产品的上下界和降雨概率，例如&lt;i&gt;反演土壤湿度&lt;/i&gt;或&lt;i&gt;合并降雨&lt;/i&gt;的输出，评分会给出多少观测落在界限之内、界限的优劣 (CRPS)，以及概率的优劣（Brier 评分和技巧评分）；报告含有可靠性图。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;单位。&lt;/b&gt;观测采用产品的单位：每步 mm，或 m³ m⁻³。饱和度与土壤湿度比较时只有相关系数，没有误差。时间均为 UTC；早晨观测的雨量站，其日界与此不同。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;注意事项。&lt;/b&gt;&lt;i&gt;独立性：&lt;/i&gt;制作产品所用的站点不能用来评估该产品。请用不同的站点或不同的时段进行拟合和验证；随机抽取日期是不够的，因为当天与前一天十分相似。若产品的历史记录表明它用过这些站点或日期，会给出警告；再分析和融合产品所用的雨量站则不在历史记录中。&lt;i&gt;代表性：&lt;/i&gt;站点是一个点，像元有许多平方公里。误差的一部分是两者之间的差别：请看 R 和 ubRMSE 而不是偏差，对同一像元内的站点取平均，并同时使用三重配置。&lt;i&gt;偶然性：&lt;/i&gt;站点少而记忆性强时，小的差别没有意义：请看排名的最后一列。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;下一步。&lt;/b&gt;&lt;i&gt;三重配置&lt;/i&gt;可在没有站点处估计误差，&lt;i&gt;比较两个数据立方体&lt;/i&gt;绘制两个产品的一致程度。&lt;/p&gt;
&lt;p&gt;&lt;b&gt;引用。&lt;/b&gt;KGE：Gupta et al. (2009)，https://doi.org/10.1016/j.jhydrol.2009.08.003，以及 Kling et al. (2012)，https://doi.org/10.1016/j.jhydrol.2012.01.011。ubRMSE：Entekhabi et al. (2010)，https://doi.org/10.1175/2010JHM1223.1。界限：Gneiting and Raftery (2007)，https://doi.org/10.1198/016214506000001437。块：Künsch (1989)，https://doi.org/10.1214/aos/1176347265。泰勒图：Taylor (2001)，https://doi.org/10.1029/2000JD900719。&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Cubes of one variable, on any grids; they are identified by product name.</source>
      <translation>同一变量的数据立方体，网格不限；按产品名称识别。</translation>
    </message>
    <message>
      <source>A table in long form, a row for each station and time; finer steps than a day are averaged or summed.</source>
      <translation>长格式表格，每个站点和时间一行；短于一天的步长取平均或求和。</translation>
    </message>
    <message>
      <source>Groups the stations, such as land cover or soil: each class has scores of its own.</source>
      <translation>对站点分组，例如按土地覆盖或土壤：每个类别有各自的评分。</translation>
    </message>
    <message>
      <source>both: days and months. native: the products' own step, the same for all.</source>
      <translation>both：日和月。native：产品自身的步长，各产品相同。</translation>
    </message>
    <message>
      <source>Rank and map by</source>
      <translation>排名与制图依据</translation>
    </message>
    <message>
      <source>The metric that colours the stations and ranks the products; all others are given as well.</source>
      <translation>为站点着色并对产品排名的指标；其他指标也会全部给出。</translation>
    </message>
    <message>
      <source>From this amount on a step is wet, for {wet_metrics}. Ignored for soil moisture.</source>
      <translation>达到此雨量的时间步视为有雨，用于 {wet_metrics}。土壤湿度不使用。</translation>
    </message>
    <message>
      <source>Value field</source>
      <translation>值字段</translation>
    </message>
    <message>
      <source>What was measured. Empty: the field named as the products' variable, rainfall or soil_moisture.</source>
      <translation>实测值。留空：与产品变量同名的字段，即 rainfall 或 soil_moisture。</translation>
    </message>
    <message>
      <source>Start of the period evaluated, UTC. Empty: from the first time step.</source>
      <translation>评估时段的开始，UTC。留空：从第一个时间步开始。</translation>
    </message>
    <message>
      <source>End of the period evaluated, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>评估时段的结束，UTC，含该时刻；只写日期时含当天全天。留空：到最后一步。</translation>
    </message>
    <message>
      <source>Time window (hours)</source>
      <translation>时间窗口（小时）</translation>
    </message>
    <message>
      <source>Largest time between an observation and the time of the product, for native steps. 0: the observation must be within the step.</source>
      <translation>用于原始步长：观测时间与产品时间的最大间隔。0：观测须在该步之内。</translation>
    </message>
    <message>
      <source>Only pairs that all products have</source>
      <translation>仅使用所有产品共有的数据对</translation>
    </message>
    <message>
      <source>For all tables and figures, as always for the ranking. Otherwise each product is evaluated on all its own pairs.</source>
      <translation>用于所有表格和图；排名始终如此。否则每个产品用其自身的全部数据对评估。</translation>
    </message>
    <message>
      <source>Minimum number of pairs</source>
      <translation>最少数据对数</translation>
    </message>
    <message>
      <source>Stations with fewer pairs have no scores.</source>
      <translation>数据对少于此数的站点不给出评分。</translation>
    </message>
    <message>
      <source>Number of samples from which confidence intervals are computed. 0: no intervals.</source>
      <translation>抽取日期块的次数。0：不求区间。</translation>
    </message>
    <message>
      <source>0: from the autocorrelation of the errors (Politis and White 2004, https://doi.org/10.1081/ETC-120028836).</source>
      <translation>0：由误差的自相关确定（Politis and White 2004，https://doi.org/10.1081/ETC-120028836）。</translation>
    </message>
    <message>
      <source>The same seed gives the same intervals.</source>
      <translation>随机种子相同，区间相同。</translation>
    </message>
    <message>
      <source>Stations used to make the products</source>
      <translation>制作产品时所用的站点</translation>
    </message>
    <message>
      <source>For products whose history does not contain them: a layer or table with these stations. A warning lists them.</source>
      <translation>用于历史记录未说明所用站点的产品：含有这些站点的图层或表格。警告中会指出这些站点。</translation>
    </message>
    <message>
      <source>Start of the fit of the products</source>
      <translation>制作产品所用数据的开始时间</translation>
    </message>
    <message>
      <source>Start of the period to which the products were fitted, UTC.</source>
      <translation>拟合时段的开始，UTC。</translation>
    </message>
    <message>
      <source>End of the fit of the products</source>
      <translation>制作产品所用数据的结束时间</translation>
    </message>
    <message>
      <source>End of that period; a warning says how many of its days are evaluated.</source>
      <translation>该时段的结束；警告中说明其中有多少天参与评估。</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without stations there is no output, and missing products are left out.</source>
      <translation>error：运行停止并说明缺少什么。skip：用于带可选输入的图形模型，没有站点时不产生输出，缺少的产品则略过。</translation>
    </message>
    <message>
      <source>Start of the days left out</source>
      <translation>排除日期的开始</translation>
    </message>
    <message>
      <source>Such as the period of a calibration, UTC, included. Ignored where it covers all observations.</source>
      <translation>例如率定期，UTC，含该时刻。若涵盖所有观测则忽略。</translation>
    </message>
    <message>
      <source>End of the days left out</source>
      <translation>排除日期的结束</translation>
    </message>
    <message>
      <source>The cube of reasons of Invert soil moisture: only rain that was computed from soil moisture is evaluated, none that was replaced by another product.</source>
      <translation>“反演土壤湿度”的原因数据立方体：只评估由土壤湿度算得的降雨，不评估被其他产品替换的降雨。</translation>
    </message>
    <message>
      <source>The lower bound of one of the products, such as that of Invert soil moisture.</source>
      <translation>某一产品的下界，例如“反演土壤湿度”的下界。</translation>
    </message>
    <message>
      <source>The upper bound of the same product. The report says how many observations lie within.</source>
      <translation>同一产品的上界。报告给出落在界限之内的观测数。</translation>
    </message>
    <message>
      <source>The probability of a wet step of the same product, 0 to 1.</source>
      <translation>同一产品的时间步有雨的概率，0 到 1。</translation>
    </message>
    <message>
      <source>The quantiles that the bounds were computed for: 0.05,0.95 should enclose 90 %.</source>
      <translation>生成界限所用的概率：0.05,0.95 应包含 90 %。</translation>
    </message>
    <message>
      <source>Scores at stations</source>
      <translation>站点评分</translation>
    </message>
    <message>
      <source>Points, one for each station, product and time step, with all metrics and intervals.</source>
      <translation>点，每个站点、产品和时间步长一个，含所有指标和区间。</translation>
    </message>
    <message>
      <source>Scores</source>
      <translation>评分</translation>
    </message>
    <message>
      <source>A table: every station, every class (no station), and all together (neither).</source>
      <translation>表格：每个站点、每个类别（无站点）和全部（两者皆无）。</translation>
    </message>
    <message>
      <source>A page that opens without a network: ranking with intervals, tables by station, Taylor diagram, months, scatter plots, series.</source>
      <translation>可离线打开的页面：带区间的排名、各站点的表格、泰勒图、各月、散点图、序列。</translation>
    </message>
    <message>
      <source>Best product</source>
      <translation>最优产品</translation>
    </message>
    <message>
      <source>Workflows</source>
      <translation>工作流</translation>
    </message>
    <message>
      <source>Fuse and merge soil moisture</source>
      <translation>融合与合并土壤湿度</translation>
    </message>
    <message>
      <source>Brings satellite soil moisture to one grid, fuses it by three models trained at stations, and merges the three. The products are brought to daily steps on one grid. At three quarters of the stations a random forest, an LSTM and a CNN are trained; at the last quarter, which was not used for training, the weights for merging are fitted, and everything is validated. With fewer than six stations, all are used for both, and the scores are too good. One product is enough; the others may be empty. Without PyTorch there is the random forest alone. Next: Rainfall from soil moisture.</source>
      <translation>将卫星土壤湿度转换到同一网格，用在站点训练的三个模型进行融合，再将三个结果合并。各产品转换为同一网格上的日步长。用四分之三的站点训练随机森林、LSTM 和 CNN；在未参与训练的其余四分之一站点，用贝叶斯模型平均求取权重，并对全部结果进行验证。站点少于六个时，所有站点同时用于两者，评分会偏高。产品可以留空，有一个即可。没有 PyTorch 时只用随机森林。下一步：由土壤湿度反演降雨。</translation>
    </message>
    <message>
      <source>A cube, on any grid, soil moisture or saturation.</source>
      <translation>数据立方体，网格不限，土壤湿度或饱和度。</translation>
    </message>
    <message>
      <source>Polygons: areas of series and statistics, outline on the maps of reports.</source>
      <translation>多边形：序列和统计的区域，报告地图上的边界。</translation>
    </message>
    <message>
      <source>A raster, on any grid, which the models may use.</source>
      <translation>栅格，网格不限，模型可以利用。</translation>
    </message>
    <message>
      <source>A raster with the grid of the results, such as the rainfall product.</source>
      <translation>具有所需网格的栅格，例如降雨产品。</translation>
    </message>
    <message>
      <source>Polygons or a raster: pixels that no polygon touches, or where the raster is 0 or empty, are left out.</source>
      <translation>多边形或栅格：没有被多边形触及的像元，或栅格为 0 或空的像元，不参与计算。</translation>
    </message>
    <message>
      <source>Brings satellite soil moisture to one grid, fuses it by three models trained at stations, and merges the three.</source>
      <translation>将卫星土壤湿度转换到同一网格，用在站点训练的三个模型进行融合，再将三个结果合并。</translation>
    </message>
    <message>
      <source>A cube, on any grid. It may begin later than the others.</source>
      <translation>数据立方体，网格不限。开始时间可以晚于其他产品。</translation>
    </message>
    <message>
      <source>A cube, on any grid; a day's maps are averaged.</source>
      <translation>数据立方体，网格不限；同一天的多幅图取平均。</translation>
    </message>
    <message>
      <source>A table: station_id, time, soil_moisture (m³ m⁻³).</source>
      <translation>表格：station_id、time、soil_moisture（m³ m⁻³）。</translation>
    </message>
    <message>
      <source>Points with a field station_id.</source>
      <translation>含字段 station_id 的点。</translation>
    </message>
    <message>
      <source>Such as clay or slope, on the grid below; they are identified by layer name.</source>
      <translation>例如黏粒或坡度，在下面的网格上；按图层名称识别。</translation>
    </message>
    <message>
      <source>SMOS soil moisture</source>
      <translation>SMOS 土壤湿度</translation>
    </message>
    <message>
      <source>SMAP soil moisture</source>
      <translation>SMAP 土壤湿度</translation>
    </message>
    <message>
      <source>ASCAT soil moisture</source>
      <translation>ASCAT 土壤湿度</translation>
    </message>
    <message>
      <source>Other static rasters</source>
      <translation>其他静态栅格</translation>
    </message>
    <message>
      <source>Grid</source>
      <translation>网格</translation>
    </message>
    <message>
      <source>Soil moisture by CNN</source>
      <translation>CNN 土壤湿度</translation>
    </message>
    <message>
      <source>Soil moisture by LSTM</source>
      <translation>LSTM 土壤湿度</translation>
    </message>
    <message>
      <source>Soil moisture by random forest</source>
      <translation>随机森林土壤湿度</translation>
    </message>
    <message>
      <source>Report of merging</source>
      <translation>合并报告</translation>
    </message>
    <message>
      <source>Weights of models</source>
      <translation>模型权重</translation>
    </message>
    <message>
      <source>Model CNN</source>
      <translation>CNN 模型</translation>
    </message>
    <message>
      <source>Report of CNN</source>
      <translation>CNN 报告</translation>
    </message>
    <message>
      <source>Model LSTM</source>
      <translation>LSTM 模型</translation>
    </message>
    <message>
      <source>Report of LSTM</source>
      <translation>LSTM 报告</translation>
    </message>
    <message>
      <source>Model random forest</source>
      <translation>随机森林模型</translation>
    </message>
    <message>
      <source>Report of random forest</source>
      <translation>随机森林报告</translation>
    </message>
    <message>
      <source>Report of soil moisture</source>
      <translation>土壤湿度报告</translation>
    </message>
    <message>
      <source>Scores of soil moisture</source>
      <translation>土壤湿度评分</translation>
    </message>
    <message>
      <source>Scores of soil moisture at stations</source>
      <translation>站点土壤湿度评分</translation>
    </message>
    <message>
      <source>Merges rainfall products, and rain from soil moisture, with gauges into one daily product. The products are brought to daily steps on the grid of the first one and merged with gauges of the same day; without gauges, by how they agree. The report evaluates the estimate at each gauge from the other gauges, so that no gauges have to be kept for validation. Series over the basin compare the merged rain with the products and with the gauges' own mean by Thiessen polygons.</source>
      <translation>将降雨产品和由土壤湿度反演的降雨与雨量站合并为一个日产品。各产品转换为第一个产品网格上的日步长，并与同一天的雨量站合并；没有雨量站时按一致程度合并。在报告中，每个雨量站都用其他雨量站对它的估计来评估：无需预留雨量站。流域平均序列将合并降雨与各产品以及雨量站的泰森多边形平均进行比较。</translation>
    </message>
    <message>
      <source>A cube, such as SM2RAIN's, on any grid.</source>
      <translation>数据立方体，例如 SM2RAIN 的降雨，网格不限。</translation>
    </message>
    <message>
      <source>A cube, mm per step; its grid is that of the result.</source>
      <translation>数据立方体，每步 mm；结果采用其网格。</translation>
    </message>
    <message>
      <source>A cube, on any grid.</source>
      <translation>数据立方体，网格不限。</translation>
    </message>
    <message>
      <source>A table: station_id, time, rainfall (mm per day).</source>
      <translation>表格：station_id、time、rainfall（每日 mm）。</translation>
    </message>
    <message>
      <source>Merges rainfall products, and rain from soil moisture, with gauges into one daily product.</source>
      <translation>将降雨产品和由土壤湿度反演的降雨与雨量站合并为一个日产品。</translation>
    </message>
    <message>
      <source>Rainfall product</source>
      <translation>降雨产品</translation>
    </message>
    <message>
      <source>Second rainfall product</source>
      <translation>第二个降雨产品</translation>
    </message>
    <message>
      <source>Third rainfall product</source>
      <translation>第三个降雨产品</translation>
    </message>
    <message>
      <source>Merged rain</source>
      <translation>合并降雨</translation>
    </message>
    <message>
      <source>Report of merged rain</source>
      <translation>合并降雨报告</translation>
    </message>
    <message>
      <source>Weights of products</source>
      <translation>产品权重</translation>
    </message>
    <message>
      <source>Merged series over the basin</source>
      <translation>流域合并序列</translation>
    </message>
    <message>
      <source>Report of merged series</source>
      <translation>合并序列报告</translation>
    </message>
    <message>
      <source>Rainfall from soil moisture</source>
      <translation>由土壤湿度反演降雨</translation>
    </message>
    <message>
      <source>Corrects a rainfall product by gauges, calibrates SM2RAIN on it, and turns soil moisture into rainfall. The rainfall product and the temperature are brought to the grid of the soil moisture, and the product is corrected by the gauges, if there are any. SM2RAIN is calibrated with it and computes rain from the whole record of soil moisture; where it freezes, the value of the corrected product is used. The result and both other products are validated at the gauges. Calibrate in one period and look at the scores of another.</source>
      <translation>用雨量站校正降雨产品，以此率定 SM2RAIN，并将土壤湿度反演为降雨。降雨产品和气温转换到土壤湿度的网格；若有雨量站，则用其校正产品。以校正后的产品率定 SM2RAIN，并反演土壤湿度的整个记录；冻结时采用校正后产品的值。在雨量站验证反演结果和另外两个产品。请用一个时段率定，看另一个时段的评分。</translation>
    </message>
    <message>
      <source>UTC, included. Later days are computed with these parameters.</source>
      <translation>UTC，含当天。此后的日期用先前求得的参数反演。</translation>
    </message>
    <message>
      <source>kge: keeps the variability of rain. rmse: the smallest error, but rain that is too smooth if the product is noisy.</source>
      <translation>kge：保持降雨的变化幅度。rmse：误差最小，但产品噪声大时降雨过于平滑。</translation>
    </message>
    <message>
      <source>Cubes, validated beside the result.</source>
      <translation>数据立方体，与结果一起验证。</translation>
    </message>
    <message>
      <source>region: all pixels together, the more stable choice for a basin and a noisy product. pixel: each pixel by itself, for long records and large areas.</source>
      <translation>region：所有像元一起，对流域和噪声大的产品更稳健。pixel：每个像元单独率定，用于长记录和大区域。</translation>
    </message>
    <message>
      <source>A cube, mm per step, on any grid: SM2RAIN is calibrated on it.</source>
      <translation>数据立方体，每步 mm，网格不限：SM2RAIN 以此率定。</translation>
    </message>
    <message>
      <source>Corrects a rainfall product by gauges, calibrates SM2RAIN on it, and turns soil moisture into rainfall.</source>
      <translation>用雨量站校正降雨产品，以此率定 SM2RAIN，并将土壤湿度反演为降雨。</translation>
    </message>
    <message>
      <source>A cube, such as Fuse and merge soil moisture gives.</source>
      <translation>数据立方体，例如“融合与合并土壤湿度”的输出。</translation>
    </message>
    <message>
      <source>UTC. Empty: from the first time step.</source>
      <translation>UTC。留空：从第一个时间步开始。</translation>
    </message>
    <message>
      <source>A cube, °C, on any grid. Below 0 °C the product's rain is taken.</source>
      <translation>数据立方体，°C，网格不限。低于 0 °C 时采用产品的降雨。</translation>
    </message>
    <message>
      <source>Rainfall products to compare</source>
      <translation>待比较的降雨产品</translation>
    </message>
    <message>
      <source>Start of calibration</source>
      <translation>率定开始时间</translation>
    </message>
    <message>
      <source>End of calibration</source>
      <translation>率定结束时间</translation>
    </message>
    <message>
      <source>Parameters of SM2RAIN for</source>
      <translation>SM2RAIN 参数适用于</translation>
    </message>
    <message>
      <source>Calibrate by</source>
      <translation>率定依据</translation>
    </message>
    <message>
      <source>Report of calibration</source>
      <translation>率定报告</translation>
    </message>
    <message>
      <source>SM2RAIN parameters</source>
      <translation>SM2RAIN 参数</translation>
    </message>
    <message>
      <source>Report of correction</source>
      <translation>校正报告</translation>
    </message>
    <message>
      <source>Report of inversion</source>
      <translation>反演报告</translation>
    </message>
    <message>
      <source>Report of series</source>
      <translation>序列报告</translation>
    </message>
    <message>
      <source>Series over the basin</source>
      <translation>流域平均序列</translation>
    </message>
    <message>
      <source>Report of inverted days</source>
      <translation>反演日的报告</translation>
    </message>
    <message>
      <source>Scores of inverted days</source>
      <translation>反演日的得分</translation>
    </message>
    <message>
      <source>Report of rainfall</source>
      <translation>降雨报告</translation>
    </message>
    <message>
      <source>Scores of rainfall</source>
      <translation>降雨评分</translation>
    </message>
    <message>
      <source>Scores of rainfall at gauges</source>
      <translation>雨量站降雨评分</translation>
    </message>
    <message>
      <source>The whole chain</source>
      <translation>完整流程</translation>
    </message>
    <message>
      <source>From satellite soil moisture and a rainfall product to rainfall maps, validated, with errors and statistics. The chain of Remote Sens. 2022, 14, 5355: the workflows Fuse and merge soil moisture, Rainfall from soil moisture, and Merged rainfall (of this rain, the other products and the gauges); then triple collocation of the rainfall with two other products, if both are given, and statistics of the soil moisture. Cubes may have any grid; the results have that of the rainfall product.</source>
      <translation>从卫星土壤湿度和一个降雨产品得到经验证的降雨图，附误差和统计。按 Remote Sens. 2022, 14, 5355 的流程：“融合与合并土壤湿度”、“由土壤湿度反演降雨”，以及将雨量站、该降雨和其他产品合并的“合并降雨产品”，三者也都是独立的工作流；然后，若给出另外两个降雨产品，则将降雨与它们作三重配置，并统计土壤湿度。数据立方体的网格不限；结果采用降雨产品的网格。</translation>
    </message>
    <message>
      <source>Land cover or soil, a raster or polygons: statistics are given for each class.</source>
      <translation>土地覆盖或土壤，栅格或多边形：按类别给出统计。</translation>
    </message>
    <message>
      <source>A cube, for triple collocation; not made from the first.</source>
      <translation>数据立方体，用于三重配置；不能由第一个产品制成。</translation>
    </message>
    <message>
      <source>A cube, for triple collocation; not made from the others.</source>
      <translation>数据立方体，用于三重配置；不能由其他产品制成。</translation>
    </message>
    <message>
      <source>From satellite soil moisture and a rainfall product to rainfall maps, validated, with errors and statistics.</source>
      <translation>从卫星土壤湿度和一个降雨产品得到经验证的降雨图，附误差和统计。</translation>
    </message>
    <message>
      <source>Errors of rainfall</source>
      <translation>降雨误差</translation>
    </message>
    <message>
      <source>Report of triple collocation</source>
      <translation>三重配置报告</translation>
    </message>
    <message>
      <source>Table of errors</source>
      <translation>误差表</translation>
    </message>
    <message>
      <source>Monthly soil moisture</source>
      <translation>逐月土壤湿度</translation>
    </message>
    <message>
      <source>Report of statistics</source>
      <translation>统计报告</translation>
    </message>
    <message>
      <source>Statistics of soil moisture</source>
      <translation>土壤湿度统计</translation>
    </message>
    <message>
      <source>Variability by class</source>
      <translation>按类别的变异性</translation>
    </message>
    <message>
      <source>Values as they are</source>
      <translation>原始值</translation>
    </message>
    <message>
      <source>Without the seasonal cycle</source>
      <translation>去除季节变化</translation>
    </message>
    <message>
      <source>Linear regression on the observations</source>
      <translation>对观测的线性回归</translation>
    </message>
    <message>
      <source>None, members as they are</source>
      <translation>无，成员保持不变</translation>
    </message>
    <message>
      <source>Keep light rain as computed</source>
      <translation>保留算得的小雨</translation>
    </message>
    <message>
      <source>Set light rain to none</source>
      <translation>将小雨置零</translation>
    </message>
    <message>
      <source>scikit-learn and onnx, for training trees</source>
      <translation>scikit-learn 和 onnx，用于训练树模型</translation>
    </message>
    <message>
      <source>PyTorch, for training networks</source>
      <translation>PyTorch，用于训练神经网络</translation>
    </message>
    <message>
      <source>Cubes as Zarr folders</source>
      <translation>以 Zarr 文件夹存储的数据立方体</translation>
    </message>
    <message>
      <source>Computing on a dask cluster</source>
      <translation>在 dask 集群上计算</translation>
    </message>
    <message>
      <source>ASCAT files in BUFR</source>
      <translation>BUFR 格式的 ASCAT 文件</translation>
    </message>
    <message>
      <source>Good values only</source>
      <translation>仅良好值</translation>
    </message>
    <message>
      <source>All values</source>
      <translation>所有值</translation>
    </message>
    <message>
      <source>Recognise by the files</source>
      <translation>根据文件识别</translation>
    </message>
    <message>
      <source>International Soil Moisture Network (ISMN)</source>
      <translation>国际土壤水分观测网 (ISMN)</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>表格</translation>
    </message>
    <message>
      <source>Stop with an error</source>
      <translation>报错并停止</translation>
    </message>
    <message>
      <source>Skip this step</source>
      <translation>跳过此步骤</translation>
    </message>
    <message>
      <source>The shallowest sensor</source>
      <translation>最浅的传感器</translation>
    </message>
    <message>
      <source>The mean of all depths</source>
      <translation>所有深度的平均</translation>
    </message>
    <message>
      <source>Recognise by the columns</source>
      <translation>根据列识别</translation>
    </message>
    <message>
      <source>One value in each row</source>
      <translation>每行一个值</translation>
    </message>
    <message>
      <source>A column for each station</source>
      <translation>每个站点一列</translation>
    </message>
    <message>
      <source>boosted trees</source>
      <translation>提升树</translation>
    </message>
    <message>
      <source>convolutional network</source>
      <translation>卷积网络</translation>
    </message>
    <message>
      <source>extremely randomised trees</source>
      <translation>极端随机树</translation>
    </message>
    <message>
      <source>long short-term memory</source>
      <translation>长短期记忆网络</translation>
    </message>
    <message>
      <source>long short-term memory in one pass</source>
      <translation>单次通过的长短期记忆网络</translation>
    </message>
    <message>
      <source>random forest</source>
      <translation>随机森林</translation>
    </message>
    <message>
      <source>temporal convolutional network</source>
      <translation>时间卷积网络</translation>
    </message>
    <message>
      <source>Mean by area</source>
      <translation>面积平均</translation>
    </message>
    <message>
      <source>Bilinear interpolation</source>
      <translation>双线性插值</translation>
    </message>
    <message>
      <source>Nearest pixel</source>
      <translation>最近像元</translation>
    </message>
    <message>
      <source>Kriging of gauges and products</source>
      <translation>雨量站与产品的克里金</translation>
    </message>
    <message>
      <source>Bias model, also for days without gauges</source>
      <translation>偏差模型，也用于无雨量站的日期</translation>
    </message>
    <message>
      <source>Least squares</source>
      <translation>最小二乘</translation>
    </message>
    <message>
      <source>Mean, equal weights</source>
      <translation>平均，等权重</translation>
    </message>
    <message>
      <source>Bayesian model averaging (EM)</source>
      <translation>贝叶斯模型平均 (EM)</translation>
    </message>
    <message>
      <source>Weights by inverse error variance</source>
      <translation>按误差方差倒数加权</translation>
    </message>
    <message>
      <source>Weights by inverse error</source>
      <translation>按误差倒数加权</translation>
    </message>
    <message>
      <source>The paper's equation as printed</source>
      <translation>论文中印出的公式</translation>
    </message>
    <message>
      <source>Power law of monthly totals</source>
      <translation>月总量的幂律</translation>
    </message>
    <message>
      <source>Linear scaling by calendar month</source>
      <translation>按月份线性缩放</translation>
    </message>
    <message>
      <source>Quantile mapping</source>
      <translation>分位数映射</translation>
    </message>
    <message>
      <source>Additive errors</source>
      <translation>加性误差</translation>
    </message>
    <message>
      <source>Multiplicative errors</source>
      <translation>乘性误差</translation>
    </message>
    <message>
      <source>No value</source>
      <translation>无值</translation>
    </message>
    <message>
      <source>Zero error</source>
      <translation>误差为零</translation>
    </message>
    <message>
      <source>Its absolute value</source>
      <translation>取绝对值</translation>
    </message>
    <message>
      <source>None, soil moisture as it is</source>
      <translation>无，土壤湿度保持不变</translation>
    </message>
    <message>
      <source>Between smallest and largest value</source>
      <translation>最小值与最大值之间</translation>
    </message>
    <message>
      <source>Between residual water content and porosity</source>
      <translation>残余含水量与孔隙度之间</translation>
    </message>
    <message>
      <source>Root mean square error (RMSE)</source>
      <translation>均方根误差 (RMSE)</translation>
    </message>
    <message>
      <source>Kling-Gupta efficiency (KGE)</source>
      <translation>克林-古普塔效率系数 (KGE)</translation>
    </message>
    <message>
      <source>Skip the file</source>
      <translation>跳过该文件</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Average of all</source>
      <translation>全部平均</translation>
    </message>
    <message>
      <source>Morning</source>
      <translation>早晨</translation>
    </message>
    <message>
      <source>Evening</source>
      <translation>傍晚</translation>
    </message>
    <message>
      <source>Months</source>
      <translation>月</translation>
    </message>
    <message>
      <source>Years</source>
      <translation>年</translation>
    </message>
    <message>
      <source>Number of days below</source>
      <translation>下面给出的天数</translation>
    </message>
    <message>
      <source>One set for each pixel</source>
      <translation>每个像元一组</translation>
    </message>
    <message>
      <source>One set for the whole region</source>
      <translation>整个区域一组</translation>
    </message>
    <message>
      <source>One set for each class</source>
      <translation>每个类别一组</translation>
    </message>
    <message>
      <source>Each pixel, elsewhere that of the nearest pixel</source>
      <translation>每个像元，其余取最近像元的一组</translation>
    </message>
    <message>
      <source>Described in the advanced parameters</source>
      <translation>在高级参数中描述</translation>
    </message>
    <message>
      <source>GPU, where there is one</source>
      <translation>GPU（如有）</translation>
    </message>
    <message>
      <source>CPU only</source>
      <translation>仅 CPU</translation>
    </message>
    <message>
      <source>Recommended values</source>
      <translation>推荐值</translation>
    </message>
    <message>
      <source>Start of the interval</source>
      <translation>区间起点</translation>
    </message>
    <message>
      <source>End of the interval</source>
      <translation>区间终点</translation>
    </message>
    <message>
      <source>As calibrated</source>
      <translation>与率定时一致</translation>
    </message>
    <message>
      <source>As usual for the format</source>
      <translation>按格式的惯例</translation>
    </message>
    <message>
      <source>Default settings</source>
      <translation>默认设置</translation>
    </message>
    <message>
      <source>Search as in the paper</source>
      <translation>按论文搜索</translation>
    </message>
    <message>
      <source>Random days</source>
      <translation>随机日期</translation>
    </message>
    <message>
      <source>Whole stations</source>
      <translation>整个站点</translation>
    </message>
    <message>
      <source>End of the record</source>
      <translation>记录末段</translation>
    </message>
    <message>
      <source>As the files or the product say</source>
      <translation>按文件或产品说明</translation>
    </message>
    <message>
      <source>Centre of the interval</source>
      <translation>区间中点</translation>
    </message>
    <message>
      <source>Accumulated since 00 UTC</source>
      <translation>自 00 UTC 起累计</translation>
    </message>
    <message>
      <source>Sum of rain and evaporation, else mean</source>
      <translation>降雨和蒸散发求和，其他取平均</translation>
    </message>
    <message>
      <source>Sum</source>
      <translation>总和</translation>
    </message>
    <message>
      <source>The whole water balance</source>
      <translation>完整水量平衡</translation>
    </message>
    <message>
      <source>Only steps in which the soil wets</source>
      <translation>仅土壤变湿的时段</translation>
    </message>
    <message>
      <source>As in the input</source>
      <translation>与输入相同</translation>
    </message>
    <message>
      <source>As in the data</source>
      <translation>与数据相同</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>日</translation>
    </message>
    <message>
      <source>Days and months</source>
      <translation>日和月</translation>
    </message>
    <message>
      <source>Recognise by the values</source>
      <translation>根据数值识别</translation>
    </message>
    <message>
      <source>Fraction from 0 to 1</source>
      <translation>0 到 1 的比例</translation>
    </message>
    <message>
      <source>Percent</source>
      <translation>百分比</translation>
    </message>
    <message>
      <source>Saturation</source>
      <translation>饱和度</translation>
    </message>
    <message>
      <source>Evaporation</source>
      <translation>蒸散发</translation>
    </message>
    <message>
      <source>Air temperature</source>
      <translation>气温</translation>
    </message>
    <message>
      <source>Soil temperature</source>
      <translation>土壤温度</translation>
    </message>
    <message>
      <source>Surface temperature</source>
      <translation>地表温度</translation>
    </message>
    <message>
      <source>Snow depth</source>
      <translation>雪深</translation>
    </message>
    <message>
      <source>Snow water equivalent</source>
      <translation>雪水当量</translation>
    </message>
    <message>
      <source>Soil suction</source>
      <translation>土壤吸力</translation>
    </message>
    <message>
      <source>The product's main variable</source>
      <translation>产品的主要变量</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>其他</translation>
    </message>
    <message>
      <source>One for all members</source>
      <translation>所有成员共用一个</translation>
    </message>
    <message>
      <source>One for each member</source>
      <translation>每个成员一个</translation>
    </message>
    <message>
      <source>No filter</source>
      <translation>无滤波</translation>
    </message>
    <message>
      <source>Filter with fixed time</source>
      <translation>固定时间的滤波</translation>
    </message>
    <message>
      <source>Filter that is shorter in wet soil</source>
      <translation>湿润土壤中更短的滤波</translation>
    </message>
    <message>
      <source>One set for each station</source>
      <translation>每个站点一组</translation>
    </message>
    <message>
      <source>Periods of the record</source>
      <translation>记录中的时段</translation>
    </message>
    <message>
      <source>Whole regions</source>
      <translation>整个区域</translation>
    </message>
    <message>
      <source>Single pixels</source>
      <translation>单个像元</translation>
    </message>
    <message>
      <source>boosted trees that use the means of each product over the past 5 and 20 days and how wet a day is within its record; fast, and the most accurate in cross-validation at stations</source>
      <translation>提升树，使用各产品过去 5 天和 20 天的均值，以及当天在其记录中的干湿程度；速度快，在站点交叉验证中最准确</translation>
    </message>
    <message>
      <source>the paper's convolutional network: one convolution branch for each product, joined in a dense layer</source>
      <translation>论文中的卷积网络：每个产品一个卷积分支，在全连接层汇合</translation>
    </message>
    <message>
      <source>a forest with random thresholds, smoother than rf, that uses the past 20 days</source>
      <translation>随机阈值的森林，比 rf 平滑，使用过去 20 天的数据</translation>
    </message>
    <message>
      <source>the paper's long short-term memory, 6 layers of 68 neurons; it reads the whole window for every day, which takes 20 to 30 times as long as trees (days for a continent)</source>
      <translation>论文中的长短期记忆网络，6 层，每层 68 个神经元；每天都要读取整个窗口，耗时为树模型的 20 到 30 倍（一个大陆需要数天）</translation>
    </message>
    <message>
      <source>a long short-term memory that reads each pixel's record once, from its first day, so it remembers more than a window and is much faster than lstm</source>
      <translation>从首日起将每个像元的记录只读一遍的长短期记忆网络，因此记忆长于窗口，且比 lstm 快得多</translation>
    </message>
    <message>
      <source>the paper's random forest, 100 trees of depth 8, the mean of the trees</source>
      <translation>论文中的随机森林，100 棵深度为 8 的树，取各树的平均</translation>
    </message>
    <message>
      <source>convolutions over about the past 30 days of each pixel's record; fast</source>
      <translation>对每个像元记录中约过去 30 天作卷积；速度快</translation>
    </message>
    <message>
      <source>Correlation (R)</source>
      <translation>相关系数（R）</translation>
    </message>
    <message>
      <source>{} periods, {} to {}.</source>
      <translation>{} 个时段，{} 至 {}。</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>结果</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>表格</translation>
    </message>
    <message>
      <source>No folder is given: nothing is saved.</source>
      <translation>未指定文件夹：不保存任何内容。</translation>
    </message>
    <message>
      <source>{} layers and {} reports are in {}.</source>
      <translation>{} 个图层和 {} 份报告位于 {}。</translation>
    </message>
    <message>
      <source>Mean: {}</source>
      <translation>平均：{}</translation>
    </message>
    <message>
      <source>Signal-to-noise ratio of {} (dB)</source>
      <translation>{} 的信噪比（dB）</translation>
    </message>
    <message>
      <source>The days to be left out cover all observations: none are left out.</source>
      <translation>要排除的日期涵盖所有观测：不排除任何观测。</translation>
    </message>
    <message>
      <source>{} of {} observations are left out.</source>
      <translation>排除了 {} / {} 个观测。</translation>
    </message>
    <message>
      <source>Stopped; nothing was written.</source>
      <translation>已停止；未写入任何内容。</translation>
    </message>
    <message>
      <source>There is not enough memory for this run. Take a smaller extent or fewer layers at once.</source>
      <translation>内存不足，无法完成本次运行。请缩小范围或减少同时处理的图层数。</translation>
    </message>
    <message>
      <source>Computing on {}.</source>
      <translation>正在 {} 上计算。</translation>
    </message>
    <message>
      <source>{} is another machine, reached without encryption: whoever is on the network can read what is sent, and have the workers run programs. Protect the scheduler with TLS (tls://).</source>
      <translation>{} 是另一台机器，连接未加密：网络上的任何人都能读取所发送的内容，并让工作进程运行程序。请用 TLS (tls://) 保护调度器。</translation>
    </message>
    <message>
      <source>The disk of the user profile or of temporary files is full ({}). Make room on it.</source>
      <translation>用户配置文件或临时文件所在的磁盘已满（{}）。请腾出空间。</translation>
    </message>
    <message>
      <source>Simulating terrain, weather, soil and sensors.</source>
      <translation>正在模拟地形、气象、土壤和传感器。</translation>
    </message>
    <message>
      <source>Open the project of the folder, or run The whole chain on the layers named there.</source>
      <translation>打开该文件夹中的工程，或对其中命名的图层运行“完整流程”。</translation>
    </message>
    <message>
      <source>The period ends before SMAP begins (2015-04-01): there is no SMAP.</source>
      <translation>该时段在 SMAP 开始 (2015-04-01) 之前结束：没有 SMAP。</translation>
    </message>
    <message>
      <source>Sample basin</source>
      <translation>示例流域</translation>
    </message>
    <message>
      <source>Sample basin (simulated)</source>
      <translation>示例流域（模拟）</translation>
    </message>
    <message>
      <source>Looking at the files.</source>
      <translation>正在检查文件。</translation>
    </message>
    <message>
      <source>Correlation with the rain of the calibration (R)</source>
      <translation>与率定降雨的相关系数（R）</translation>
    </message>
    <message>
      <source>Reading the tables.</source>
      <translation>正在读取表格。</translation>
    </message>
    <message>
      <source>Share of {}</source>
      <translation>{} 的份额</translation>
    </message>
    <message>
      <source>On the first run of an installation the SM2RAIN kernels are compiled, which takes a minute or two.</source>
      <translation>安装后首次运行时会编译 SM2RAIN 的计算内核，需要一两分钟。</translation>
    </message>
    <message>
      <source>Everything that SM2R needs is there, and the sample basin runs.</source>
      <translation>SM2R 所需的一切齐全，示例流域可以运行。</translation>
    </message>
    <message>
      <source>Looking for versions that go with this QGIS.</source>
      <translation>正在查找与此 QGIS 兼容的版本。</translation>
    </message>
    <message>
      <source>{} was removed; restart QGIS.</source>
      <translation>已删除 {}；请重新启动 QGIS。</translation>
    </message>
    <message>
      <source>{} is not there: nothing to remove.</source>
      <translation>{} 不存在：没有可删除的内容。</translation>
    </message>
    <message>
      <source>Everything is up to date.</source>
      <translation>一切均为最新。</translation>
    </message>
    <message>
      <source>Nothing was installed. Tick 'Download and install' (CONFIRM=true) to put these into {}.</source>
      <translation>未安装任何内容。勾选“下载并安装”（CONFIRM=true）即可将它们放入 {}。</translation>
    </message>
    <message>
      <source>{} packages of {} MB are in {}.</source>
      <translation>{} 个包（{} MB）位于 {}。</translation>
    </message>
    <message>
      <source>Restart QGIS, which may still use those before.</source>
      <translation>请重新启动 QGIS，它可能仍在使用之前的包。</translation>
    </message>
    <message>
      <source>SM2R series</source>
      <translation>SM2R 序列</translation>
    </message>
    <message>
      <source>Save data</source>
      <translation>保存数据</translation>
    </message>
    <message>
      <source>Save picture</source>
      <translation>保存图片</translation>
    </message>
    <message>
      <source>Pick</source>
      <translation>拾取</translation>
    </message>
    <message>
      <source>Click a pixel or a station; keep the button down to move</source>
      <translation>单击像元或站点；按住鼠标按键可移动</translation>
    </message>
    <message>
      <source>Pin</source>
      <translation>固定</translation>
    </message>
    <message>
      <source>Keep these series while you look at another place</source>
      <translation>查看其他位置时保留这些序列</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>清除</translation>
    </message>
    <message>
      <source>Forget the series that are kept</source>
      <translation>清除已保留的序列</translation>
    </message>
    <message>
      <source>All times</source>
      <translation>全部时间</translation>
    </message>
    <message>
      <source>Show the whole record</source>
      <translation>显示整个记录</translation>
    </message>
    <message>
      <source>Save data…</source>
      <translation>保存数据…</translation>
    </message>
    <message>
      <source>Save the series as CSV</source>
      <translation>将序列保存为 CSV</translation>
    </message>
    <message>
      <source>Save picture…</source>
      <translation>保存图片…</translation>
    </message>
    <message>
      <source>Save the picture as PNG</source>
      <translation>将图片保存为 PNG</translation>
    </message>
    <message>
      <source>No cube with time has a pixel there.</source>
      <translation>该处没有带时间的数据立方体像元。</translation>
    </message>
    <message>
      <source>Click a pixel or a station on the map</source>
      <translation>单击地图上的像元或站点</translation>
    </message>
    <message>
      <source>Export workflow</source>
      <translation>导出工作流</translation>
    </message>
    <message>
      <source>Saves a copy that you can change, and opens it in the model designer</source>
      <translation>保存一份可修改的副本，并在模型设计器中打开</translation>
    </message>
    <message>
      <source>This folder belongs to the plugin. Choose another one.</source>
      <translation>此文件夹属于插件。请选择其他文件夹。</translation>
    </message>
    <message>
      <source>Scheduler of a cluster (tcp://host:8786); empty: this machine computes</source>
      <translation>集群调度器（tcp://host:8786）；留空：用本机计算</translation>
    </message>
    <message>
      <source>Click the map and see the series of all cubes and stations there</source>
      <translation>单击地图，查看该处所有数据立方体和站点的序列</translation>
    </message>
  </context>
</TS>
